/** Rules about components that Discord's description of its API leaves out. */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { outsideLength, type Problem, problem, required } from './problem.js';
import { isRecord } from './spec.js';

type Component = Readonly<Record<string, unknown>>;

export interface PlacedComponent {
  readonly component: Component;
  readonly path: readonly (string | number)[];
}

/** Every component in a list, at any depth, in reading order. */
export function placeComponents(
  components: unknown,
  path: readonly (string | number)[] = [],
): readonly PlacedComponent[] {
  if (Array.isArray(components)) {
    return components.flatMap((component, index) => placeComponents(component, [...path, index]));
  }
  if (!isRecord(components)) return [];
  const inner = (['components', 'accessory', 'component'] as const).flatMap((key) =>
    placeComponents(components[key], [...path, key]),
  );
  return [{ component: components, path }, ...inner];
}

const has = (component: Component, key: string): boolean =>
  component[key] !== undefined && component[key] !== null;

const missing = (path: PlacedComponent['path'], key: string): Problem => required([...path, key]);

const mayNot = (path: PlacedComponent['path'], key: string, why: string): Problem =>
  problem([...path, key], 'BUTTON_COMPONENT_INVALID_FIELD', why);

const BUTTON_SCHEMES = /^(https?|discord):\/\//i;

function judgeLinkButton(button: Component, path: PlacedComponent['path']): readonly Problem[] {
  const url = button['url'];
  return [
    ...(has(button, 'url') ? [] : [missing(path, 'url')]),
    ...(has(button, 'custom_id') ? [mayNot(path, 'custom_id', 'A link button has no custom id.')] : []),
    ...(typeof url === 'string' && !BUTTON_SCHEMES.test(url)
      ? [
          problem(
            [...path, 'url'],
            'URL_TYPE_INVALID_SCHEME',
            "The scheme of the address must be one of ('http', 'https', 'discord').",
          ),
        ]
      : []),
  ];
}

/** https://discord.com/developers/docs/components/reference#button */
function judgeButton(button: Component, path: PlacedComponent['path']): readonly Problem[] {
  const bare =
    has(button, 'label') && button['label'] !== ''
      ? []
      : has(button, 'emoji')
        ? []
        : [missing(path, 'label')];
  switch (button['style']) {
    case ButtonStyle.Link:
      return [...bare, ...judgeLinkButton(button, path)];
    case ButtonStyle.Premium:
      return has(button, 'sku_id') ? [] : [missing(path, 'sku_id')];
    default:
      return [
        ...bare,
        ...(has(button, 'custom_id') ? [] : [missing(path, 'custom_id')]),
        ...(has(button, 'url') ? [mayNot(path, 'url', 'Only a link button has an address.')] : []),
      ];
  }
}

/** https://discord.com/developers/docs/components/reference#string-select */
function judgeSelect(select: Component, path: PlacedComponent['path']): readonly Problem[] {
  const options: readonly unknown[] = Array.isArray(select['options']) ? select['options'] : [];
  const least = typeof select['min_values'] === 'number' ? select['min_values'] : 1;
  const most = typeof select['max_values'] === 'number' ? select['max_values'] : 1;
  const values = options.map((option) => (isRecord(option) ? option['value'] : undefined));
  const chosen = options.filter((option) => isRecord(option) && option['default'] === true).length;
  const repeated = values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [
          problem(
            [...path, 'options', index, 'value'],
            'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
            'The specified option value is already used',
          ),
        ],
  );
  const bounds = (key: string, message: string): Problem =>
    problem([...path, key], 'SELECT_COMPONENT_BOUNDS', message);
  return [
    ...repeated,
    ...(least > most ? [bounds('min_values', 'min_values must not be greater than max_values.')] : []),
    ...(select['type'] === ComponentType.StringSelect && most > options.length
      ? [bounds('max_values', 'max_values must not be greater than the number of options.')]
      : []),
    ...(chosen > most
      ? [bounds('options', 'More options are chosen by default than max_values allows.')]
      : []),
  ];
}

const isSelect = (type: unknown): boolean =>
  type === ComponentType.StringSelect || (typeof type === 'number' && type >= 5 && type <= 8);

/** A row holds five buttons or one select menu. */
function judgeRow(row: Component, path: PlacedComponent['path']): readonly Problem[] {
  const inner: readonly unknown[] = Array.isArray(row['components']) ? row['components'] : [];
  const width = inner.reduce<number>(
    (sum, child) => sum + (isRecord(child) && child['type'] !== ComponentType.Button ? 5 : 1),
    0,
  );
  return width > 5
    ? [
        problem(
          [...path, 'components'],
          'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          'The specified component exceeds the maximum width',
        ),
      ]
    : [];
}

function judgeOne({ component, path }: PlacedComponent): readonly Problem[] {
  const type = component['type'];
  if (type === ComponentType.Button) return judgeButton(component, path);
  if (isSelect(type)) return judgeSelect(component, path);
  return type === ComponentType.ActionRow ? judgeRow(component, path) : [];
}

/** Custom ids, and numeric ids, that are there twice. */
function findRepeated(placed: readonly PlacedComponent[], key: 'custom_id' | 'id'): readonly Problem[] {
  const seen = new Set<unknown>();
  return placed.flatMap(({ component, path }) => {
    const value = component[key];
    if (value === undefined || value === null || value === 0) return [];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return key === 'custom_id'
      ? [
          problem(
            [...path, key],
            'COMPONENT_CUSTOM_ID_DUPLICATED',
            'Component custom id cannot be duplicated',
          ),
        ]
      : [problem([...path, key], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated')];
  });
}

/** Judges components wherever they are, in messages and forms; paths start at the list. */
export function judgeComponents(components: unknown): readonly Problem[] {
  const placed = placeComponents(components);
  return [...placed.flatMap(judgeOne), ...findRepeated(placed, 'custom_id'), ...findRepeated(placed, 'id')];
}

/** Action rows at most in a message without components V2. */
const MOST_ROWS = 5;

/** What a message without the components V2 flag may not have: other components than rows, more than five rows. */
export function judgeClassicLayout(components: unknown): readonly Problem[] {
  if (!Array.isArray(components)) return [];
  const others = components.flatMap((component, index) =>
    isRecord(component) && component['type'] !== ComponentType.ActionRow
      ? [problem([index, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1,).')]
      : [],
  );
  return [...(components.length > MOST_ROWS ? [outsideLength([], 1, MOST_ROWS)] : []), ...others];
}

/** Rules for messages that carry the components V2 flag. */
import { ComponentType } from 'discord-api-types/v10';
import { placeComponents } from './components.js';
import { type Problem, problem } from './problem.js';

/** https://discord.com/developers/docs/components/reference#component-object */
const MOST_COMPONENTS = 40;
/** Not in the documentation; enforced by Discord and by other libraries. */
const MOST_TEXT = 4000;

const LEGACY_FIELDS = ['content', 'embeds', 'poll', 'sticker_ids'] as const;

const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** Judges a whole message body whose flags have components V2. */
export function judgeV2Message(body: Readonly<Record<string, unknown>>): readonly Problem[] {
  const legacy = LEGACY_FIELDS.filter((key) => isGiven(body[key])).map((key) =>
    problem(
      [key],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${key}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    ),
  );
  const placed = placeComponents(body['components']);
  const text = placed
    .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
    .reduce(
      (sum, { component }) =>
        sum + (typeof component['content'] === 'string' ? component['content'].length : 0),
      0,
    );
  const tooMany = problem(
    ['components'],
    'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    `The total number of components cannot exceed ${MOST_COMPONENTS}`,
  );
  const tooMuch = problem(
    ['components'],
    'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    `The displayable text in components cannot exceed ${MOST_TEXT} characters`,
  );
  return [
    ...legacy,
    ...(placed.length > MOST_COMPONENTS ? [tooMany] : []),
    ...(text > MOST_TEXT ? [tooMuch] : []),
  ];
}

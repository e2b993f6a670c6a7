/** Discord's own description of its API (the zod schemas of discord-api-spec) as a judge of values. */
import { type $ZodIssue, type $ZodType, safeParse } from 'zod/v4/core';
import { type Problem, problem, required, tooLong } from './problem.js';

type Path = readonly (string | number)[];
type Issue = $ZodIssue;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) => (node as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

const isMeasured = (origin: string): boolean => origin === 'string' || origin === 'array';

/** Of a union's branches the one that was meant: the one whose `type` fits, else the one with least wrong. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const fitting = branches.filter((branch) => !branch.some(({ path }) => path[0] === 'type'));
  return fitting.toSorted((a, b) => a.length - b.length)[0];
}

function problemsOf(issue: Issue, prefix: Path, root: unknown): readonly Problem[] {
  const path = [...prefix, ...(issue.path as Path)];
  switch (issue.code) {
    case 'invalid_union': {
      const meant = meantBranch(issue.errors);
      if (meant !== undefined && meant.length > 0)
        return meant.flatMap((inner) => problemsOf(inner, path, root));
      return [
        problem(
          [...path, 'type'],
          'UNION_TYPE_CHOICES',
          'Value of field "type" is not one of those allowed.',
        ),
      ];
    }
    case 'invalid_type':
      return valueAt(root, path) === undefined
        ? [required(path)]
        : [problem(path, 'BASE_TYPE_BAD_TYPE', `Must be of the type ${issue.expected}.`)];
    case 'too_big':
      return isMeasured(issue.origin)
        ? [tooLong(path, Number(issue.maximum))]
        : [problem(path, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`)];
    case 'too_small':
      if (isMeasured(issue.origin)) {
        return issue.minimum === 1 && valueAt(root, path) === ''
          ? [required(path)]
          : [problem(path, 'BASE_TYPE_MIN_LENGTH', `Must be ${issue.minimum} or more in length.`)];
      }
      return [problem(path, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`)];
    case 'invalid_value':
      return [
        problem(path, 'BASE_TYPE_CHOICES', `Value must be one of (${issue.values.map(String).join(', ')}).`),
      ];
    case 'invalid_format':
      return [
        problem(
          path,
          issue.format === 'url' ? 'URL_TYPE_INVALID_URL' : 'BASE_TYPE_FORMAT',
          'Not well formed.',
        ),
      ];
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return [problem(path, 'BASE_TYPE_INVALID', 'Not valid.')];
  }
}

/** What a schema of discord-api-spec finds wrong with a value; keys that it does not know are not looked at. */
export function checkAgainstSpec(schema: $ZodType, value: unknown): readonly Problem[] {
  const result = safeParse(schema, value);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, [], value));
}

/** The parts of zod's definitions that a walk through a schema needs. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, $ZodType>>;
  readonly element?: $ZodType;
  readonly options?: readonly $ZodType[];
  readonly innerType?: $ZodType;
  readonly getter?: () => $ZodType;
  readonly valueType?: $ZodType;
}

/** Libraries send fields of other requests along as false or null: nothing is lost with those. */
const saysNothing = (value: unknown): boolean => value === false || value === null || value === undefined;

function unknownPaths(schema: $ZodType, value: unknown, path: Path): readonly Path[] {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.getter) return unknownPaths(definition.getter(), value, path);
  if (definition.innerType) return unknownPaths(definition.innerType, value, path);
  if (definition.options) {
    const found = definition.options
      .filter((option) => safeParse(option, value).success)
      .map((option) => unknownPaths(option, value, path));
    return found.toSorted((a, b) => a.length - b.length)[0] ?? [];
  }
  const { element, shape } = definition;
  if (element) {
    return Array.isArray(value)
      ? value.flatMap((item, index) => unknownPaths(element, item, [...path, index]))
      : [];
  }
  if (!shape || !isRecord(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined;
    if (known !== undefined) return unknownPaths(known, inner, [...path, key]);
    return saysNothing(inner) ? [] : [[...path, key]];
  });
}

/**
 * Keys that Discord's description does not have at that place. Discord ignores them, which is why a mistake such as
 * `ephemeral: true` instead of the flag goes unnoticed there.
 */
export function findUnknownKeys(schema: $ZodType, value: unknown): readonly Problem[] {
  return unknownPaths(schema, value, []).map((path) =>
    problem(path, 'UNKNOWN_KEY', `The API has no field "${String(path.at(-1))}" here.`),
  );
}

/** What zod finds wrong, as sentences for whoever edits the data. */
import type { z } from 'zod';
import type { Report } from './problem.js';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );

/** `['facts', 3, 'said', 'edtf']` as `facts[3].said.edtf`. */
export const writePath = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('');

/** The id of the record in which a path ends: that of the list's entry, or of the file's one record. */
function recordAt(value: unknown, path: Path): string {
  const depth = typeof path[1] === 'number' ? 2 : 0;
  const id = valueAt(value, [...path.slice(0, depth), 'id']);
  return typeof id === 'string' && id !== '' ? id : writePath(path.slice(0, depth));
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in [ ]',
  object: 'a record in { }',
};

const choice = (values: readonly unknown[]): string =>
  values.length === 1
    ? JSON.stringify(values[0])
    : `one of ${values.map((value) => JSON.stringify(value)).join(', ')}`;

/** A bound with what it counts: `must have at most 20 entries`, `must be at least 1`. */
function limit(issue: { readonly origin: string }, bound: number | bigint, words: string): string {
  const one = Number(bound) === 1;
  if (issue.origin === 'string') return `must have ${words} ${bound} ${one ? 'character' : 'characters'}`;
  if (issue.origin === 'array') return `must have ${words} ${bound} ${one ? 'entry' : 'entries'}`;
  return `must be ${words} ${bound}`;
}

function explain(issue: Issue, found: unknown): string {
  switch (issue.code) {
    case 'invalid_type': {
      const wanted = KINDS[issue.expected] ?? issue.expected;
      return found === undefined ? `is missing; it must be ${wanted}` : `must be ${wanted}`;
    }
    case 'invalid_value':
      return `${found === undefined ? 'is missing; it ' : ''}must be ${choice(issue.values)}`;
    case 'invalid_union': {
      const options = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      return `${found === undefined ? 'is missing; it ' : ''}must be ${choice(options)}`;
    }
    case 'too_small':
      return limit(issue, issue.minimum, issue.inclusive ? 'at least' : 'more than');
    case 'too_big':
      return limit(issue, issue.maximum, issue.inclusive ? 'at most' : 'less than');
    case 'invalid_format':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    case 'custom':
      return issue.message;
  }
}

/** Zod's own wording; any other message was written beside the schema and says it better. */
const isZodsOwn = (message: string): boolean => /^(?:Invalid|Too (?:big|small)|Unrecognized)\b/.test(message);

/** Reports zod's issues with one file's value. */
export function explainIssues(issues: readonly Issue[], file: string, value: unknown, report: Report): void {
  for (const issue of issues) {
    const record = recordAt(value, issue.path);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report({
          file,
          record,
          field: writePath([...issue.path, key]),
          message: `the key "${key}" is unknown`,
        });
      }
      continue;
    }
    const message = isZodsOwn(issue.message) ? explain(issue, valueAt(value, issue.path)) : issue.message;
    report({ file, record, field: writePath(issue.path), message });
  }
}

/** What is wrong with a body, and how Discord says so. */

/** One thing that is wrong with a body. */
export interface Problem {
  /** Where: keys and list positions from the body's root; empty for the body as a whole. */
  readonly path: readonly (string | number)[];
  /** Which rule, in Discord's words where it has one: `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

export function problem(path: readonly (string | number)[], code: string, message: string): Problem {
  return { path, code, message };
}

/** The same problems, seen from further out. */
export function under(
  prefix: readonly (string | number)[],
  problems: readonly Problem[],
): readonly Problem[] {
  return problems.map((found) => ({ ...found, path: [...prefix, ...found.path] }));
}

export const required = (path: readonly (string | number)[]): Problem =>
  problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');

export const tooLong = (path: readonly (string | number)[], limit: number): Problem =>
  problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${limit} or fewer in length.`);

export const outsideLength = (path: readonly (string | number)[], least: number, most: number): Problem =>
  problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${least} and ${most} in length.`);

interface ErrorTree {
  [key: string]: ErrorTree | { readonly code: string; readonly message: string }[];
}

/**
 * The nested `errors` object of an Invalid Form Body.
 * https://discord.com/developers/docs/reference#error-messages
 */
export function nestErrors(problems: readonly Problem[]): ErrorTree {
  const root: ErrorTree = {};
  for (const { path, code, message } of problems) {
    let node = root;
    for (const key of path) {
      const next = node[key];
      const child: ErrorTree = next === undefined || Array.isArray(next) ? {} : next;
      node[key] = child;
      node = child;
    }
    const here = node['_errors'];
    node['_errors'] = [...(Array.isArray(here) ? here : []), { code, message }];
  }
  return root;
}

/** A problem in a line, for a test's message or a log: `data.embeds.0.title: Must be 256 or fewer in length. (…)`. */
export function describeProblem({ path, code, message }: Problem): string {
  return `${path.length > 0 ? path.join('.') : 'body'}: ${message} (${code})`;
}

/** `npm run check:data [-- --data DIR] [--texts DIR]`: checks the data and prints every problem. */
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { checkData } from './facts/check.js';
import { type ComparedTexts, compareTexts } from './facts/check-texts.js';
import { readDataFiles, readTexts } from './facts/load.js';
import { formatProblem, type Problem } from './facts/problem.js';
import type { Story } from './facts/schema.js';
import { loadVocabulary } from './search/vocabulary-file.js';
import { projectRoot } from './version.js';

/** What is to be printed, and how the process ends. */
export interface CheckResult {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
}

const USAGE = 'Usage: npm run check:data -- [--data DIR] [--texts DIR]';

const count = (items: number, one: string, many: string): string => `${items} ${items === 1 ? one : many}`;

/** The problems of one file together, files in the order in which they were first found wrong. */
function groupByFile(problems: readonly Problem[]): readonly Problem[] {
  const byFile = new Map<string, Problem[]>();
  for (const problem of problems) {
    const others = byFile.get(problem.file);
    if (others) others.push(problem);
    else byFile.set(problem.file, [problem]);
  }
  return [...byFile.values()].flat();
}

/** The sources that no text was found for; nothing where all were compared. */
const nameMissing = (texts: ComparedTexts | undefined): string =>
  texts === undefined || texts.notCompared.length === 0
    ? ''
    : ` Not compared, because their text is not there: ${texts.notCompared.join(', ')}.`;

function describe(stories: readonly Story[], texts: ComparedTexts | undefined): string {
  const facts = stories.reduce((sum, story) => sum + story.facts.length, 0);
  const sources = stories.reduce((sum, story) => sum + story.sources.length, 0);
  const checked = [
    count(stories.length, 'story', 'stories'),
    count(facts, 'fact', 'facts'),
    count(sources, 'source', 'sources'),
  ].join(', ');
  if (texts === undefined) return `The data is in order: ${checked}; no texts compared.`;
  const compared = count(texts.compared, 'text', 'texts');
  return `The data is in order: ${checked}; ${compared} compared.${nameMissing(texts)}`;
}

/** Checks a data folder, and compares it with the texts in another one where that is given. Never throws. */
export function checkFolder(dataDir: string, textsDir: string | undefined): CheckResult {
  const files = readDataFiles(dataDir);
  const checked = checkData(files);
  const problems = [...files.problems, ...checked.problems, ...loadVocabulary(dataDir).problems];
  let compared: ComparedTexts | undefined;
  if (textsDir !== undefined) {
    const read = readTexts(textsDir);
    if (read.ok) {
      compared = compareTexts(checked.read, read.texts);
      problems.push(...compared.problems);
    } else problems.push(...read.problems);
  }
  if (problems.length === 0) return { exitCode: 0, lines: [describe(checked.stories, compared)] };
  const lines = groupByFile(problems).map(formatProblem);
  const total = `${count(problems.length, 'problem', 'problems')}.${nameMissing(compared)}`;
  return { exitCode: 1, lines: [...lines, total] };
}

const OPTIONS = { data: { type: 'string' }, texts: { type: 'string' } } as const;

const isFolderName = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What is wrong with the arguments, as sentences. */
function faultsOf({ values, positionals }: ReturnType<typeof parse>): readonly string[] {
  return [
    ...Object.entries(values).flatMap(([name, value]) => {
      if (!Object.hasOwn(OPTIONS, name)) return [`There is no option --${name}.`];
      return isFolderName(value) ? [] : [`The option --${name} needs the name of a folder.`];
    }),
    ...positionals.map((word) => `"${word}" is no option.`),
  ];
}

/** Not strictly: the library's own messages are written for programmers. */
const parse = (args: readonly string[]) =>
  parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true });

/** Runs the check as told on the command line. An argument that is not known is a sentence and exit code 2. */
export function runCheck(args: readonly string[]): CheckResult {
  const parsed = parse(args);
  const faults = faultsOf(parsed);
  if (faults.length > 0) return { exitCode: 2, lines: [...faults, USAGE] };
  const { data, texts } = parsed.values;
  return checkFolder(
    isFolderName(data) ? data : join(projectRoot, 'data'),
    isFolderName(texts) ? texts : undefined,
  );
}

const isProgram =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) {
  const { exitCode, lines } = runCheck(process.argv.slice(2));
  const stream = exitCode === 0 ? process.stdout : process.stderr;
  stream.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCode;
}

import { expect, test } from 'vitest';
import { checkData, formatProblem } from '../../src/facts/check.js';
import { compareTexts } from '../../src/facts/check-texts.js';
import { readDataFiles } from '../../src/facts/load.js';
import { DATA, hasArticle, INVENTED, textsAtHand } from './stored-data.js';

test.each([
  [DATA, hasArticle ? 1 : 0],
  [INVENTED, 4],
])('%s passes the check, with its texts where they are at hand', (dir, sources) => {
  const files = readDataFiles(dir);
  const checked = checkData(files);
  const compared = compareTexts(checked.read, textsAtHand());
  const problems = [...files.problems, ...checked.problems, ...compared.problems];
  expect(problems.map(formatProblem)).toEqual([]);
  expect(compared.compared).toBe(sources);
});

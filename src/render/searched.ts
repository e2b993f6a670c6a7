/** What was searched for an answer, in words. */
import type { Coverage } from '../answers/answer.js';
import { dayInWords } from './when.js';

export const count = (number: number, one: string, many: string): string =>
  `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

const reach = ({ upTo }: Coverage): string => (upTo ? `, up to ${dayInWords(upTo)}` : '');

/** "12 statements searched (2 sources, up to 17 February 2026)" */
export const searchedInWords = (coverage: Coverage): string =>
  `${count(coverage.statements, 'statement', 'statements')} searched (${count(coverage.sources, 'source', 'sources')}${reach(coverage)})`;

/** "Searched 12 statements in 2 sources, up to 17 February 2026" */
export const searchedFooter = (coverage: Coverage): string =>
  `Searched ${count(coverage.statements, 'statement', 'statements')} in ${count(coverage.sources, 'source', 'sources')}${reach(coverage)}`;

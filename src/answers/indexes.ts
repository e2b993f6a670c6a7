/** The indexes that answers are found with, by name: made when first asked for, and so before anybody asks where time matters. */
import type { Store } from '../facts/store.js';
import { catalogueOf } from '../search/catalogue.js';
import { factIndex } from '../search/fact-index.js';
import { namesMeant } from '../search/meant-names.js';
import type { Indexed } from '../search/word-index.js';
import { saidOf } from './ask/people/said-of.js';
import { reportIndexes } from './check/reported.js';
import { utteranceIndexes } from './check/utterances.js';
import { daysOnRecord } from './days-on-record.js';
import { allRecords, coverageOf } from './scope.js';
import { questionsOf } from './stance-history.js';

export interface SearchIndex extends Indexed {
  readonly name: string;
}

export const SEARCH_INDEXES: readonly SearchIndex[] = [
  { name: 'facts', ...factIndex },
  { name: 'quotations', ...utteranceIndexes.indexed },
  { name: 'reports', ...reportIndexes.indexed },
];

/** A word to ask for: what names mean is read when the first one is. */
const ANY_WORD = 'story';

/** Makes what is kept with all stories of a store, so that the first to ask does not wait for it. */
export function warmAnswers(store: Store): void {
  const records = allRecords(store);
  coverageOf(records);
  daysOnRecord(records);
  questionsOf(records);
  saidOf(store);
  const { questions, subjects, stories } = catalogueOf(store);
  for (const names of [questions, subjects, stories]) namesMeant(names, ANY_WORD);
}

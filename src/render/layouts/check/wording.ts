/** The names and sentences of verdicts. */
import type { ChangeKind, QuotationCheck, Verdict } from '../../../answers/check/verdict.js';
import { itemOfVerdict } from '../../../answers/check/verdict.js';
import type { Statement } from '../../../facts/schema.js';
import { entityOf, isRetracted } from '../../../facts/store.js';
import type { Writer } from '../../fact-lines.js';
import { echo, escapeText } from '../../markdown.js';
import { bold, boldName } from '../../speaker-line.js';

/** The verdicts as they head a reply. */
export const VERDICTS: Readonly<Record<Verdict['kind'], string>> = {
  'on-record': 'On record',
  shortened: 'On record, shortened',
  altered: 'Altered',
  'other-speaker': 'Said by somebody else',
  reported: 'Reported, not quoted',
  'not-on-record': 'Not on record',
};

export const CHANGES: Readonly<Record<ChangeKind, string>> = {
  negation: 'A negation was changed',
  number: 'A number or an amount was changed',
  name: 'A name was changed',
  modal: 'A verb such as should or must was changed',
  words: 'Words were changed',
  order: 'Words were moved',
  spelling: 'A word is written otherwise',
  merged: 'Words of another statement were joined on',
};

const ROUND = { negation: 'a negation', condition: 'a condition' } as const;

export const roundInWords = (kinds: readonly ('negation' | 'condition')[]): string =>
  kinds.map((kind) => ROUND[kind]).join(' and ');

/** Recorded words in a sentence of ours: in quotation marks, unless they are no longer anybody's. */
export const recordedWords = (text: string, statement: Statement): string =>
  isRetracted(statement) ? `*${escapeText(text)}*` : `“${escapeText(text)}”`;

/** The verdict, and that what it rests on was taken back. */
export function headingOf(verdict: Verdict): string {
  const item = itemOfVerdict(verdict);
  return item && isRetracted(item.fact)
    ? `${VERDICTS[verdict.kind]}, but retracted since`
    : VERDICTS[verdict.kind];
}

/** Whoever is claimed, and whose words they are on record. */
export function claimLine({ claim, verdict }: QuotationCheck, writer: Writer): readonly string[] {
  const speakerOf = (statement: Statement | undefined): string =>
    statement === undefined
      ? 'somebody else'
      : isRetracted(statement)
        ? escapeText(entityOf(writer.store, statement.speaker).name)
        : boldName(entityOf(writer.store, statement.speaker));
  if (verdict.kind === 'other-speaker') {
    const { claimed, found } = verdict;
    const name = typeof claimed === 'string' ? `*${echo(claimed)}*` : bold(claimed.name);
    const as = found.kind === 'on-record' ? '' : ` (${VERDICTS[found.kind].toLowerCase()})`;
    return [`Claimed: ${name}. On record: ${speakerOf(itemOfVerdict(found)?.fact)}${as}.`];
  }
  if (claim.kind !== 'entity') return [];
  if (verdict.kind === 'reported' && !verdict.isTheirs)
    return [
      `Claimed: ${bold(claim.entity.name)}. Reported of somebody else: ${speakerOf(verdict.item.fact)}.`,
    ];
  return [`Checked as words of ${bold(claim.entity.name)}`];
}

/** A fact as a mark: its date, how it is drawn, and what is written at it. */
import type { Item } from '../../answers/answer.js';
import { isExactDay } from '../../facts/edtf.js';
import type { Entity, EntityId, Fact, Statement } from '../../facts/schema.js';
import { entityOf, locateFact, whenOf } from '../../facts/store.js';
import { referTo } from '../citation.js';
import { edtfBesideNote } from '../date-note.js';
import type { Writer } from '../fact-lines.js';
import { visibleText } from '../markdown.js';
import { isAllOf } from '../speaker-line.js';
import { edtfInWords } from '../when.js';
import type { Label, Mark, StyleName } from './picture.js';
import { graphemesOf } from './text/measure.js';

/** More of a statement than this is never shown in a picture. */
const MOST_WORDS = 160;

/** A text in so many graphemes, and whether that is not all of it. */
function beginningOf(text: string): { readonly words: string; readonly goesOn: boolean } {
  const graphemes = graphemesOf(visibleText(text));
  return {
    words: graphemes.slice(0, MOST_WORDS).join('').trimEnd(),
    goesOn: graphemes.length > MOST_WORDS,
  };
}

/** With what a sentence goes on that reports what its subject said. */
const REPORTS = new RegExp(
  `^(?:${[
    'accepted|accused|added|admitted|advised|agreed|announced|apologi[sz]ed|appealed|argued|asked|assured|backed|called',
    'claimed|commented|complained|conceded|condemned|confirmed|congratulated|criticised|criticized|declared|declined',
    'defended|demanded|denied|described|disagreed|dismissed|disputed|endorsed|explained|expressed|insisted|invited',
    'maintained|mentioned|objected|offered|opposed|ordered|pledged|praised|predicted|promised|proposed|protested',
    'published|quoted|recalled|recommended|refused|rejected|remarked|repeated|replied|reported|requested|responded',
    'said|spoke|stated|stressed|suggested|supported|testified|thanked|threatened|told|urged|voiced|vowed|warned',
    'welcomed|wished|withdrew|wrote|passed on',
  ].join('|')})(?=[\\s.,:;]|$)`,
  'u',
);

/**
 * Our sentence on a statement without its subject, where that is whom the lane is of: "Mayor Karen Bass declined …" as
 * "declined …". A sentence that goes on otherwise than with a verb of reporting is left whole: its subject may be more
 * than the name ("Karen Bass and Gavin Newsom", "Karen Bass aide Zach Seidl").
 */
export function withoutSubject(summary: string, name: string): string {
  const at = summary.indexOf(`${name} `);
  const before = summary.slice(0, Math.max(0, at));
  const isTitle = /^(?:\p{Lu}[\p{L}'’.-]* ){0,4}$/u.test(before);
  const rest = summary.slice(at + name.length + 1);
  return at !== -1 && isTitle && REPORTS.test(rest) ? rest : summary;
}

/** Whose words they are, where the lane's name would say otherwise. */
function leadOf({ store }: Writer, statement: Statement, lane: EntityId | undefined): string | undefined {
  const relayed = statement.relays === undefined ? undefined : locateFact(store, statement.relays)?.fact;
  const nameOf = (id: EntityId): string => visibleText(entityOf(store, id).name);
  if (relayed?.kind === 'statement' && isAllOf(statement, relayed)) {
    return `words of ${nameOf(relayed.speaker)}`;
  }
  return statement.speaker === lane ? undefined : nameOf(statement.speaker);
}

function remarksOn({ fact, record }: Item): readonly string[] {
  const sources = new Set(fact.evidence.map(({ source }) => record.sources.get(source)?.status));
  return [
    ...(fact.kind === 'statement' && fact.form === 'partial' ? ['in part'] : []),
    ...(fact.corrections.length > 0 ? ['corrected'] : []),
    ...(sources.size === 1 && sources.has('withdrawn') ? ['source withdrawn'] : []),
  ];
}

export const numbersOf = (writer: Writer, fact: Fact, record: Item['record']): readonly number[] =>
  referTo(fact, record, writer.citations)
    .sources.map(({ number }) => number)
    .toSorted((a, b) => a - b);

/** What is written at a fact. Of a statement that was retracted nothing is: it has no mark. */
export function labelOf(writer: Writer, item: Item, lane: Entity | undefined): Label {
  const { fact, record } = item;
  const shared = { numbers: numbersOf(writer, fact, record), remarks: remarksOn(item) };
  const lead = fact.kind === 'statement' ? leadOf(writer, fact, lane?.id) : undefined;
  if (fact.kind === 'statement' && fact.form !== 'paraphrase') {
    const [first = '', ...more] = fact.quote.segments;
    const { words, goesOn } = beginningOf(first);
    return { lead, words, isQuoted: true, goesOn: goesOn || more.length > 0, ...shared };
  }
  const subject = fact.kind === 'statement' ? lane?.name : undefined;
  const summary = subject === undefined ? fact.summary : withoutSubject(fact.summary, subject);
  // Our sentence names its speaker itself.
  return { lead: undefined, isQuoted: false, ...beginningOf(summary), ...shared };
}

export interface MarkParts {
  readonly style: StyleName;
  readonly means: string;
  readonly isChange?: boolean;
  readonly label: Label | undefined;
}

/** What happened or held may have lasted: its ends are dates, not doubts. A statement was made on one day. */
function isLasting({ fact, bounds }: Item): boolean {
  const { edtf, basis } = whenOf(fact);
  return fact.kind !== 'statement' && basis !== 'bounded' && !isExactDay(bounds) && /^[^[]*\//.test(edtf);
}

const isUnsure = (item: Item): boolean =>
  item.bounds.approximate || item.bounds.uncertain || !(isExactDay(item.bounds) || isLasting(item));

const LONGEST_DATE = 150 * 365;

/** A date that spans more than a lifetime or two says nothing that could be drawn: it counts as none. */
function drawnBounds({ bounds }: Item): Pick<Mark, 'earliest' | 'latest'> {
  const { earliest, latest } = bounds;
  const days = (Date.parse(latest ?? '') - Date.parse(earliest ?? '')) / 86_400_000;
  return days > LONGEST_DATE ? { earliest: null, latest: null } : { earliest, latest };
}

export function markOf(item: Item, { style, means, isChange = false, label }: MarkParts): Mark {
  const { fact } = item;
  const when = whenOf(fact);
  return {
    style,
    means,
    isHollow: fact.kind === 'statement' && fact.form === 'paraphrase',
    isChange,
    ...drawnBounds(item),
    isUnsure: isUnsure(item),
    lasts: isLasting(item),
    when: edtfInWords(edtfBesideNote(when), when.basis === 'bounded'),
    label,
  };
}

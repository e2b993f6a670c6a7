/** A quotation checked: the verdict, and the words beside the record. */
import type { CheckAnswer } from '../../../answers/answer.js';
import {
  type Altered,
  type Change,
  type Cut,
  itemOfVerdict,
  type Match,
  type NotOnRecord,
  type OnRecord,
  type QuotationCheck,
  type Reported,
  type Shortened,
  type Verdict,
} from '../../../answers/check/verdict.js';
import type { Statement } from '../../../facts/schema.js';
import { entityOf, isRetracted } from '../../../facts/store.js';
import { type Block, type Layout, plainBlock } from '../../block.js';
import { factBlock } from '../../fact-block.js';
import { factLines, type Writer } from '../../fact-lines.js';
import { cutText, echo, escapeText } from '../../markdown.js';
import { quotationLines } from '../../quotation.js';
import { showTyped } from '../../shown-text.js';
import { boldName } from '../../speaker-line.js';
import { diffLines } from '../../word-diff.js';
import { layOutSeveral } from './several.js';
import { CHANGES, claimLine, headingOf, recordedWords, roundInWords } from './wording.js';

/** More than these are not told one by one: the two texts stand below. */
const MOST_TOLD = 4;
/** Changed words in a sentence; the two texts below show the rest. */
const LONGEST_TOLD = 80;
/** What a cut turns round is told at length. */
const LONGEST_TURNING = 300;

function changeLine({ kind, recorded, posted }: Change, statement: Statement): string {
  if (kind === 'merged') return `**${CHANGES[kind]}**: ${showTyped(posted, LONGEST_TOLD)}.`;
  const old = recorded === '' ? 'nothing here' : recordedWords(cutText(recorded, LONGEST_TOLD), statement);
  const now = posted === '' ? 'nothing here' : showTyped(posted, LONGEST_TOLD);
  return `**${CHANGES[kind]}**: on record ${old}, as posted ${now}.`;
}

const isTurning = ({ removes }: Cut): boolean => removes.length > 0;

function cutLine(cut: Cut, statement: Statement): string {
  const { removes, text, isShown, endsSentence } = cut;
  const words = recordedWords(cutText(text, isTurning(cut) ? LONGEST_TURNING : LONGEST_TOLD), statement);
  const hidden = isShown
    ? ''
    : endsSentence
      ? ', and two sentences stand as one'
      : ', and nothing in the quotation shows it';
  if (removes.length > 0) return `**The cut removes ${roundInWords(removes)}**${hidden}: ${words}`;
  return isShown ? `Left out: ${words}` : `**Left out**${hidden}: ${words}`;
}

const more = (count: number, what: string): readonly string[] =>
  count > 0 ? [`${count} more ${count === 1 ? what : `${what}s`}: see below.`] : [];

/** Cuts that turn the words round, and then those that nothing shows. */
function cutLines(cuts: readonly Cut[], statement: Statement): readonly string[] {
  const told = [...cuts.filter(isTurning), ...cuts.filter((cut) => !isTurning(cut) && !cut.isShown)];
  return [
    ...told.slice(0, MOST_TOLD).map((cut) => cutLine(cut, statement)),
    ...more(told.length - MOST_TOLD, 'cut'),
  ];
}

const aroundLine = ({ leavesOut }: Match): readonly string[] =>
  leavesOut.length > 0
    ? [
        `**Left out around these words**: ${roundInWords(leavesOut)} in the same sentence. Read the whole of it below.`,
      ]
    : [];

/** A statement in full, with the words that were checked in bold. */
function matchBlock(writer: Writer, { item, stretches }: Match, headings: readonly string[] = []): Block {
  const { fact } = item;
  if (fact.form === 'paraphrase') return factBlock(writer, item, { headings });
  const plain = quotationLines(fact);
  const marked = quotationLines(fact, (segment, place) => {
    let text = '';
    let last = 0;
    for (const { start, end } of stretches.filter((stretch) => stretch.segment === place)) {
      text += `${escapeText(segment.slice(last, start))}**${escapeText(segment.slice(start, end))}**`;
      last = end;
    }
    return text + escapeText(segment.slice(last));
  });
  const write = (reference: string): readonly string[] =>
    factLines(writer, item, reference).map((line) => {
      const place = plain.indexOf(line);
      return place < 0 ? line : (marked[place] ?? line);
    });
  return factBlock(writer, item, { headings, write });
}

interface Told {
  readonly lead: readonly string[];
  readonly blocks: readonly Block[];
}

function tellOnRecord({ matches, more: unshown }: OnRecord, writer: Writer): Told {
  const [first, ...others] = matches;
  if (others.length === 0) return { lead: aroundLine(first), blocks: [matchBlock(writer, first)] };
  return {
    lead: [
      `These words are on record ${(matches.length + unshown).toLocaleString('en-GB')} times; ${unshown > 0 ? `${matches.length} of them` : 'all'} are shown.`,
    ],
    blocks: matches.map((match) => {
      const block = matchBlock(writer, match);
      return { ...block, lines: [...block.lines, ...aroundLine(match)] };
    }),
  };
}

function tellShortened({ match, diff, cuts, joinsSegments }: Shortened, writer: Writer): Told {
  return {
    lead: [
      ...cutLines(cuts, match.item.fact),
      ...(joinsSegments ? ['Words from several parts of one statement stand joined.'] : []),
      ...aroundLine(match),
    ],
    blocks: [plainBlock(diffLines(diff)), matchBlock(writer, match)],
  };
}

function tellAltered({ match, diff, changes, cuts, mergedWith }: Altered, writer: Writer): Told {
  return {
    lead: [
      ...cutLines(cuts.filter(isTurning), match.item.fact),
      ...changes.slice(0, MOST_TOLD).map((change) => changeLine(change, match.item.fact)),
      ...more(changes.length - MOST_TOLD, 'change'),
      ...aroundLine(match),
    ],
    blocks: [
      plainBlock(diffLines(diff)),
      matchBlock(writer, match),
      ...(mergedWith ? [matchBlock(writer, mergedWith, ['**The other statement**'])] : []),
    ],
  };
}

function tellReported({ item, pieces }: Reported, writer: Writer): Told {
  const listOf = (isQuoted: boolean): string =>
    pieces
      .filter((piece) => piece.isQuoted === isQuoted)
      .map(({ text }) => `*${echo(text)}*`)
      .join(', ');
  const speaker = isRetracted(item.fact)
    ? escapeText(entityOf(writer.store, item.fact.speaker).name)
    : boldName(entityOf(writer.store, item.fact.speaker));
  const own = listOf(true);
  return {
    lead: [
      own === ''
        ? `None of these words are ${speaker}'s own in a source.`
        : `${speaker}'s own words in a source: ${own}.`,
      `A reporter's or this record's words: ${listOf(false)}.`,
    ],
    blocks: [factBlock(writer, item)],
  };
}

const NO_EVIDENCE = 'That is not evidence that they were not said.';

function tellNothing({ closest, isHeld }: NotOnRecord, writer: Writer): Told {
  if (isHeld && closest)
    return {
      lead: [`These words are not on record from whoever is claimed. ${NO_EVIDENCE}`],
      blocks: [
        factBlock(writer, closest, {
          headings: ['**The same words stand in this statement; so few of them may be anybody’s**'],
        }),
      ],
    };
  return {
    lead: [`These words are not on record here. ${NO_EVIDENCE}`],
    blocks: closest
      ? [factBlock(writer, closest, { headings: ['**The closest statement on record**'] })]
      : [],
  };
}

function tell(verdict: Verdict, writer: Writer): Told {
  switch (verdict.kind) {
    case 'on-record':
      return tellOnRecord(verdict, writer);
    case 'shortened':
      return tellShortened(verdict, writer);
    case 'altered':
      return tellAltered(verdict, writer);
    case 'other-speaker':
      return tell(verdict.found, writer);
    case 'reported':
      return tellReported(verdict, writer);
    case 'not-on-record':
      return tellNothing(verdict, writer);
  }
}

/** What was posted is shown whole up to here: a button that asks for it again reads it in its own message. */
const LONGEST_POSTED = 1000;
/** Of what is longer, this much: no button can ask for it, and the room is the record's. */
const SHOWN_OF_LONGER = 300;

const RETRACTED = 'The statement below was retracted: it is no longer on record as anybody’s words.';

function layOutOne(check: QuotationCheck, writer: Writer): Layout {
  const { words, verdict, notes } = check;
  const { lead, blocks } = tell(verdict, writer);
  const item = itemOfVerdict(verdict);
  // Above every page, so that its buttons find the words there.
  const posted = `As posted: ${showTyped(words, words.length > LONGEST_POSTED ? SHOWN_OF_LONGER : LONGEST_POSTED)}`;
  const lines = [
    ...claimLine(check, writer),
    ...(item && isRetracted(item.fact) ? [RETRACTED] : []),
    ...lead,
    ...notes.map((note) => `-# ${escapeText(note)}`),
  ];
  return {
    title: headingOf(verdict),
    lead: [],
    blocks: [plainBlock(lines), ...blocks].map((block) => ({
      ...block,
      headings: [posted, ...block.headings],
    })),
  };
}

/** One quotation in full, several in a few lines each. */
export function layOutCheck({ checks, left }: CheckAnswer, writer: Writer): Layout {
  const [first, ...others] = checks;
  return others.length === 0 && left === 0 ? layOutOne(first, writer) : layOutSeveral(checks, left, writer);
}

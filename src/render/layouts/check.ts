/** Quotations checked: the verdict, and the words beside the record. */
import type { CheckAnswer, Item } from '../../answers/answer.js';
import { itemOfVerdict } from '../../answers/check/check.js';
import type {
  Altered,
  Change,
  ChangeKind,
  Match,
  OnRecord,
  QuotationCheck,
  SaidByOther,
  Shortened,
  Verdict,
} from '../../answers/check/verdict.js';
import { entityOf } from '../../facts/store.js';
import { type Block, type Layout, plainBlock } from '../block.js';
import { factBlock } from '../fact-block.js';
import { factLines, type Writer } from '../fact-lines.js';
import { echo, escapeText } from '../markdown.js';
import { quotationLines } from '../quotation.js';
import { bold, boldName } from '../speaker-line.js';
import { diffLines } from '../word-diff.js';

/** The verdicts as they head a reply. */
export const VERDICTS: Readonly<Record<Verdict['kind'], string>> = {
  'on-record': 'On record',
  shortened: 'On record, shortened',
  altered: 'Altered',
  'other-speaker': 'Said by somebody else',
  reported: 'Reported, not quoted',
  'not-on-record': 'Not on record',
};

const CHANGES: Readonly<Record<ChangeKind, string>> = {
  negation: 'A negation was changed',
  number: 'A number was changed',
  name: 'A name was changed',
  modal: 'A verb such as should or must was changed',
  words: 'Words were changed',
  order: 'Words were moved',
  spelling: 'A word is spelled otherwise',
  merged: 'Words of another statement were joined on',
};

/** More changes than this are not told one by one: the two texts stand below. */
const MOST_CHANGES = 4;
const LONGEST_CHANGE = 80;

const clip = (text: string): string =>
  text.length <= LONGEST_CHANGE ? text : `${text.slice(0, LONGEST_CHANGE).replace(/\s+\S*$/u, '')} …`;

function changeLine({ kind, recorded, posted }: Change): string {
  const old = recorded === '' ? 'nothing here' : `“${escapeText(recorded)}”`;
  const now = posted === '' ? 'nothing here' : `*${echo(clip(posted))}*`;
  return `**${CHANGES[kind]}**: on record ${recorded.length > LONGEST_CHANGE ? 'other words' : old}, as posted ${now}.`;
}

const ROUND = { negation: 'a negation', condition: 'a condition' } as const;

const inWords = (kinds: readonly ('negation' | 'condition')[]): string =>
  kinds.map((kind) => ROUND[kind]).join(' and ');

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

function tellOnRecord({ matches, leavesOut }: OnRecord, writer: Writer): Told {
  return {
    lead: [
      ...(matches.length > 1 ? [`These words are on record ${matches.length} times; all are shown.`] : []),
      ...(leavesOut.length > 0
        ? [
            `**Left out around these words**: ${inWords(leavesOut)} in the same sentence. Read the whole of it below.`,
          ]
        : []),
    ],
    blocks: matches.map((match) => matchBlock(writer, match)),
  };
}

function tellShortened({ match, diff, cuts, joinsSegments }: Shortened, writer: Writer): Told {
  const turned = cuts.filter(({ removes }) => removes.length > 0);
  return {
    lead: [
      ...turned.map(({ removes, text }) => `**The cut removes ${inWords(removes)}**: “${escapeText(text)}”`),
      ...(cuts.some(({ isShown }) => !isShown) ? ['Left out, and nothing in the quotation shows it.'] : []),
      ...(joinsSegments ? ['Words from several parts of one statement stand joined.'] : []),
    ],
    blocks: [plainBlock(diffLines(diff)), matchBlock(writer, match)],
  };
}

function tellAltered({ match, diff, changes, mergedWith }: Altered, writer: Writer): Told {
  const more = changes.length - MOST_CHANGES;
  return {
    lead: [
      ...changes.slice(0, MOST_CHANGES).map(changeLine),
      ...(more > 0 ? [`${more} more ${more === 1 ? 'change' : 'changes'}: see below.`] : []),
    ],
    blocks: [
      plainBlock(diffLines(diff)),
      matchBlock(writer, match),
      ...(mergedWith ? [matchBlock(writer, mergedWith, ['**The other statement**'])] : []),
    ],
  };
}

function tellFound(found: OnRecord | Shortened | Altered, writer: Writer): Told {
  switch (found.kind) {
    case 'on-record':
      return tellOnRecord(found, writer);
    case 'shortened':
      return tellShortened(found, writer);
    case 'altered':
      return tellAltered(found, writer);
  }
}

function tellOther({ claimed, found }: SaidByOther, writer: Writer): Told {
  const told = tellFound(found, writer);
  const item = itemOfVerdict(found);
  const speaker =
    item?.fact.kind === 'statement' ? boldName(entityOf(writer.store, item.fact.speaker)) : 'somebody else';
  const name = typeof claimed === 'string' ? `*${echo(claimed)}*` : bold(claimed.name);
  const as = found.kind === 'on-record' ? '' : ` (${VERDICTS[found.kind].toLowerCase()})`;
  return { ...told, lead: [`Claimed: ${name}. On record: ${speaker}${as}.`, ...told.lead] };
}

function tell({ verdict }: QuotationCheck, writer: Writer): Told {
  switch (verdict.kind) {
    case 'on-record':
    case 'shortened':
    case 'altered':
      return tellFound(verdict, writer);
    case 'other-speaker':
      return tellOther(verdict, writer);
    case 'reported': {
      const quoted = verdict.pieces.filter(({ isQuoted }) => isQuoted);
      const others = verdict.pieces.filter(({ isQuoted }) => !isQuoted);
      return {
        lead: [
          quoted.length > 0
            ? `The speaker's own words in a source: ${quoted.map(({ text }) => `*${echo(text)}*`).join(', ')}.`
            : "None of these words are the speaker's own in a source.",
          `A reporter's or this record's words: ${others.map(({ text }) => `*${echo(text)}*`).join(', ')}.`,
        ],
        blocks: [factBlock(writer, verdict.item)],
      };
    }
    case 'not-on-record':
      return {
        lead: ['These words are not on record here. That is not evidence that they were not said.'],
        blocks: verdict.closest
          ? [
              factBlock(writer, verdict.closest, {
                headings: ['**The closest statement on record, in other words**'],
              }),
            ]
          : [],
      };
  }
}

const LONGEST_POSTED = 300;

const postedLine = (words: string): string => {
  const shown = words.length <= LONGEST_POSTED ? words : `${words.slice(0, LONGEST_POSTED)}…`;
  return `As posted: *${echo(shown)}*`;
};

const claimLine = ({ claim, verdict }: QuotationCheck): readonly string[] =>
  claim.kind === 'entity' && verdict.kind !== 'other-speaker'
    ? [`Said to be from: ${bold(claim.entity.name)}`]
    : [];

/** A line a quotation: its verdict, whose it is, and the words. */
function overview(check: QuotationCheck, place: number, writer: Writer): Block {
  const item: Item | undefined = itemOfVerdict(check.verdict);
  const speaker =
    item?.fact.kind === 'statement' ? ` · ${boldName(entityOf(writer.store, item.fact.speaker))}` : '';
  const lines = [
    `**${place + 1}. ${VERDICTS[check.verdict.kind]}**${speaker}`,
    postedLine(check.words),
    ...check.notes.map((note) => `-# ${escapeText(note)}`),
  ];
  return item ? { ...factBlock(writer, item), once: [], lines } : plainBlock(lines);
}

export function layOutCheck({ checks, left }: CheckAnswer, writer: Writer): Layout {
  const [first, ...more] = checks;
  if (more.length === 0 && left === 0) {
    const { lead, blocks } = tell(first, writer);
    return {
      title: VERDICTS[first.verdict.kind],
      lead: [
        postedLine(first.words),
        ...claimLine(first),
        ...lead,
        ...first.notes.map((note) => `-# ${escapeText(note)}`),
      ],
      blocks,
    };
  }
  const rest = left > 0 ? [`${left} more in the message ${left === 1 ? 'is' : 'are'} not checked.`] : [];
  return {
    title: `${checks.length} quotations checked`,
    lead: ['Details below by number; of what is too long for a button, with /check and its words.', ...rest],
    blocks: checks.map((check, place) => overview(check, place, writer)),
  };
}

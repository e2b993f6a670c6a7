/** A message's quotations, each in a few lines: its verdict, whose it is, and the words. */
import { itemOfVerdict, type QuotationCheck } from '../../../answers/check/verdict.js';
import { entityOf, isRetracted } from '../../../facts/store.js';
import { type Block, type Layout, plainBlock } from '../../block.js';
import type { Writer } from '../../fact-lines.js';
import { EMBED } from '../../limits.js';
import { escapeWithin } from '../../markdown.js';
import { showTyped } from '../../shown-text.js';
import { boldName } from '../../speaker-line.js';
import { claimLine, headingOf } from './wording.js';

/** A note takes at most this much. */
const MOST_NOTE = 200;
/** The least that is shown of the words, from generous to scant: the first at which all fit one page. */
const SHOWN = [4000, 2000, 1500, 1000, 700, 500, 350, 250, 180, 120, 80, 40] as const;
/** Left free for the title, the lines above and the footer. */
const ROOM = EMBED.total - 700;

function linesOf(check: QuotationCheck, place: number, longest: number, writer: Writer): readonly string[] {
  const { verdict, words, notes } = check;
  const statement = itemOfVerdict(verdict)?.fact;
  const isNamed = statement !== undefined && !isRetracted(statement);
  const speaker = isNamed ? ` · ${boldName(entityOf(writer.store, statement.speaker))}` : '';
  return [
    `**${place + 1}. ${headingOf(verdict)}**${speaker}`,
    ...claimLine(check, writer),
    showTyped(words, longest),
    ...notes.map((note) => `-# ${escapeWithin(note, MOST_NOTE)}`),
  ];
}

/** Whether blocks fit a message, and each of them an embed with the lines above. */
function fits(blocks: readonly (readonly string[])[]): boolean {
  const lengths = blocks.map((lines) => lines.join('\n').length + 2);
  const isEach = lengths.every((length) => length <= EMBED.description - 500);
  return isEach && lengths.reduce((sum, length) => sum + length, 0) <= ROOM;
}

/** All on one page, since no button could carry a message to another. */
export function layOutSeveral(checks: readonly QuotationCheck[], left: number, writer: Writer): Layout {
  const written = (longest: number): readonly (readonly string[])[] =>
    checks.map((check, place) => linesOf(check, place, longest, writer));
  const longest = SHOWN.find((most) => fits(written(most))) ?? 40;
  const cut = checks.flatMap(({ words }, place) => (words.length > longest ? [place + 1] : []));
  const blocks = written(longest).map((lines, place): Block => {
    const check = checks[place];
    const item = check && itemOfVerdict(check.verdict);
    return { ...plainBlock(lines), facts: item ? [item.fact.id] : [] };
  });
  return {
    title: `${checks.length} ${checks.length === 1 ? 'quotation' : 'quotations'} checked`,
    lead: [
      'The buttons below give the details of each.',
      ...(left > 0 ? [`${left} more in the message ${left === 1 ? 'is' : 'are'} not checked.`] : []),
      ...(cut.length > 0
        ? [`Those cut here (${cut.join(', ')}) may be too long for a button: use /check with their words.`]
        : []),
    ],
    blocks,
    isOnePage: true,
  };
}

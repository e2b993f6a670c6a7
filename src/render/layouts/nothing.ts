/** Nothing on record, and a name that fits several. */
import type { ChoiceAnswer, Coverage, NothingAnswer } from '../../answers/answer.js';
import { type Layout, plainBlock } from '../block.js';
import { echo, escapeText, labelText } from '../markdown.js';
import { searchedInWords } from '../searched.js';

/** More words than this are not repeated one by one. */
const MOST_UNKNOWN = 5;

function layOutNothingFound(body: NothingAnswer, coverage: Coverage): Layout {
  const asked = body.unknown.slice(0, MOST_UNKNOWN).map((text) => `*${echo(text)}*`);
  const isUnknownAlone = !body.about && !body.words && asked.length > 0;
  const what = [
    body.isNear ? ' answers this' : '',
    body.from ? ` from ${escapeText(body.from)}` : '',
    body.about ? ` about *${echo(body.about)}*` : '',
    body.words ? ` containing the words *${echo(body.words)}*` : '',
    isUnknownAlone
      ? ` with ${asked.length === 1 ? 'the name or word' : 'these names or words:'} ${asked.join(', ')}`
      : '',
    body.dates ? ` ${body.dates}` : '',
  ].join('');
  const unknown =
    !isUnknownAlone && asked.length > 0
      ? ` Nothing on record has this name or word: ${asked.join(', ')}.`
      : '';
  return {
    title: 'Nothing on record',
    lead: [
      `Nothing on record${what} in the ${searchedInWords(coverage)}.${unknown} That does not mean that nothing was said.`,
      ...(body.nearest.length > 0 ? ['Names on record are below.'] : []),
    ],
    blocks: [],
  };
}

const KINDS = { person: 'person or body', topic: 'question or topic', story: 'story' } as const;

function layOutChoice(body: ChoiceAnswer): Layout {
  return {
    title: body.typed ? 'Which one?' : 'Choose one',
    lead: [
      body.typed
        ? `*${echo(body.typed)}* fits more than one ${KINDS[body.named]}. Choose:`
        : `Choose a ${KINDS[body.named]}:`,
    ],
    blocks: [
      plainBlock([
        ...body.candidates.map(({ label }) => `• ${escapeText(labelText(label, 200))}`),
        ...(body.more > 0 ? [`… and ${body.more} more. Type more of the name to narrow it down.`] : []),
      ]),
    ],
  };
}

export function layOutNothing(body: NothingAnswer | ChoiceAnswer, coverage: Coverage): Layout {
  return body.kind === 'nothing' ? layOutNothingFound(body, coverage) : layOutChoice(body);
}

/** Nothing on record, and a name that fits several. */
import type { ChoiceAnswer, Coverage, NothingAnswer } from '../../answers/answer.js';
import { dayInWords } from '../../answers/day-words.js';
import { textBlock } from '../block.js';
import type { Layout } from '../layout.js';
import { echo } from '../markdown.js';
import { count } from './sources.js';

/** "the 12 statements searched (2 sources, up to 17 February 2026)" */
export function searchedInWords({ statements, sources, upTo }: Coverage): string {
  const reach = upTo ? `, up to ${dayInWords(upTo)}` : '';
  return `the ${count(statements, 'statement', 'statements')} searched (${count(sources, 'source', 'sources')}${reach})`;
}

function layOutNothingFound(body: NothingAnswer, coverage: Coverage): Layout {
  const unknown = body.unknown.map((text) => echo(text)).filter((text) => text !== '');
  const what = [
    body.from ? ` from ${echo(body.from)}` : '',
    body.about ? ` about *${echo(body.about) || 'that'}*` : '',
    body.dates ? ` ${body.dates}` : '',
  ].join('');
  const named =
    unknown.length > 0
      ? ` Nothing on record carries the name or word ${unknown.map((text) => `*${text}*`).join(', ')}.`
      : '';
  const near = body.nearest.length > 0 ? ['The nearest names on record are below.'] : [];
  return {
    title: 'Nothing on record',
    lead: [
      `Nothing on record${what} in ${searchedInWords(coverage)}.${named} That does not mean that nothing was said.`,
      ...near,
    ],
    blocks: [],
  };
}

const KINDS = { person: 'person or body', topic: 'question or topic', story: 'story' } as const;

function layOutChoice(body: ChoiceAnswer): Layout {
  const typed = echo(body.typed);
  return {
    title: typed ? 'Which one?' : 'On what?',
    lead: [
      typed
        ? `*${typed}* fits more than one ${KINDS[body.named]}. Choose:`
        : `Choose a ${KINDS[body.named]}:`,
    ],
    blocks: [textBlock(body.candidates.map(({ label }) => `- ${echo(label)}`).join('\n'))],
  };
}

export function layOutNothing(body: NothingAnswer | ChoiceAnswer, coverage: Coverage): Layout {
  return body.kind === 'nothing' ? layOutNothingFound(body, coverage) : layOutChoice(body);
}

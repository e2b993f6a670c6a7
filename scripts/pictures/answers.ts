/** The answers that the README shows, each as a picture of the page, and the words of it beside the picture. */
import type { Answer } from '../../src/answers/answer.js';
import { answerCheckMessage } from '../../src/answers/check/check.js';
import type { Store } from '../../src/facts/store.js';
import { registry } from '../../src/registry.js';
import { renderAnswer } from '../../src/render/message.js';
import { plainText } from '../../src/render/plain-text.js';

/** The day on which the pictures are taken, by the bot's clock. */
export const TAKEN_AT = new Date('2026-03-01T12:00:00Z');

export type Pictured =
  | { readonly name: string; readonly command: string; readonly options: Readonly<Record<string, string>> }
  | { readonly name: string; readonly posted: string };

export const PICTURED: readonly Pictured[] = [
  { name: 'stance', command: 'stance', options: {} },
  { name: 'quote', command: 'quote', options: { person: 'Karen Bass', words: 'step down' } },
  { name: 'check', posted: 'Mark Adams said “My opinion is that he should not step down”' },
];

const USER = '100000000000000001';

function answerOf(pictured: Pictured, store: Store): Answer {
  const context = { store, now: TAKEN_AT };
  if ('posted' in pictured)
    return answerCheckMessage({ content: pictured.posted, posted: TAKEN_AT, hasOther: false }, context);
  const command = registry.find(({ data }) => data.name === pictured.command);
  if (command === undefined) throw new Error(`there is no command ${pictured.command}`);
  return command.run(pictured.options, context);
}

/** What a picture shows, in words: the text of the answer, and what the drawn picture in it says. */
export interface PicturedWords {
  readonly text: string;
  readonly drawn: readonly string[];
}

export function wordsOf(pictured: Pictured, store: Store): PicturedWords {
  const answer = answerOf(pictured, store);
  const { message, illustrated } = renderAnswer(answer, { store, owner: USER, page: 0, isPrivate: false });
  const drawn = illustrated()?.message;
  const descriptions = (drawn?.attachments ?? []).map(({ description }) => description ?? '');
  return { text: plainText(drawn ?? message), drawn: descriptions };
}

/** The words as they are kept beside a picture, so that a picture which no longer holds is noticed. */
export const keptWords = ({ text, drawn }: PicturedWords): string => `${[...drawn, text].join('\n\n')}\n`;

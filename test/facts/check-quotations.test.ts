import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';
import { type SampleData } from './sample-data.js';

/** Puts Quill's words into Ferro's mouth as well. */
const repeatWords = ({ story }: SampleData): void => {
  const copy = structuredClone(story.facts[0]);
  Object.assign(copy, { id: 'open-again', speaker: 'bo-ferro' });
  Object.assign(copy.quote, { segments: ['“keep the  pier OPEN'] });
  copy.evidence[0].selector.exact = '“keep the  pier OPEN';
  copy.evidence[0].position.end += 1;
  story.facts.push(copy);
};

describe('quotations', () => {
  failing([
    [
      'a segment without evidence',
      ({ story }) => story.facts[0].quote.segments.push('Now.'),
      'open-pier',
      'facts[0].quote.segments[1]',
      'not the exact text',
    ],
    [
      'evidence without a segment',
      ({ story }) => (story.facts[0].evidence[0].selector.exact = 'Keep it.'),
      'open-pier',
      'facts[0].evidence[0].selector.exact',
      'none of the segments',
    ],
    [
      'a quotation as evidence of an event',
      ({ story }) => story.facts[3].evidence.push(story.facts[0].evidence[0]),
      'union-met',
      'facts[3].evidence[1].selector',
      'quotes nobody',
    ],
    [
      'a quotation as evidence of a paraphrase',
      ({ story }) => {
        Object.assign(story.facts[0], { form: 'paraphrase', quote: undefined });
        delete story.facts[0].quote;
      },
      'open-pier',
      'facts[0].evidence[0].selector',
      'quotes nobody',
    ],
    [
      'the same words from two speakers',
      repeatWords,
      'open-again',
      'facts[5].quote.segments[0]',
      'relays the other',
    ],
  ]);
  passing([
    [
      'the same words, relayed',
      (data) => {
        repeatWords(data);
        data.story.facts[5].relays = 'open-pier';
      },
    ],
    [
      'the same words from the same speaker',
      (data) => {
        repeatWords(data);
        data.story.facts[5].speaker = 'ada-quill';
      },
    ],
    [
      'two words that anybody may say',
      ({ story }) => {
        const copy = structuredClone(story.facts[1]);
        story.facts.push(Object.assign(copy, { id: 'unwise-too', speaker: 'ada-quill' }));
      },
    ],
  ]);
});

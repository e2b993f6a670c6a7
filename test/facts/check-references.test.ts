import { describe } from 'vitest';
import { failing, passing } from './rule-cases.js';

describe('references', () => {
  failing([
    [
      'a speaker',
      ({ story }) => (story.facts[0].speaker = 'x'),
      'open-pier',
      'facts[0].speaker',
      'no entity "x"',
    ],
    [
      'one spoken for',
      ({ story }) => (story.facts[0].onBehalfOf = 'x'),
      'open-pier',
      'facts[0].onBehalfOf',
      'no entity',
    ],
    [
      'somebody it is about',
      ({ story }) => (story.facts[0].about = ['x']),
      'open-pier',
      'facts[0].about[0]',
      'no entity',
    ],
    [
      'a participant',
      ({ story }) => (story.facts[3].participants = ['x']),
      'union-met',
      'facts[3].participants[0]',
      'no entity',
    ],
    [
      'a subject',
      ({ story }) => (story.facts[4].subject = 'x'),
      'not-charged',
      'facts[4].subject',
      'no entity',
    ],
    [
      'a topic',
      ({ story }) => (story.facts[0].topics = ['x']),
      'open-pier',
      'facts[0].topics[0]',
      'no topic "x"',
    ],
    [
      'a source',
      ({ story }) => (story.facts[0].evidence[0].source = 'x'),
      'open-pier',
      'facts[0].evidence[0].source',
      'no source',
    ],
    [
      'context',
      ({ story }) => (story.facts[0].context = ['x']),
      'open-pier',
      'facts[0].context[0]',
      'no fact "x"',
    ],
    [
      'itself as context',
      ({ story }) => (story.facts[0].context = ['open-pier']),
      'open-pier',
      'facts[0].context[0]',
      'own context',
    ],
    [
      'context twice',
      ({ story }) => (story.facts[0].context = ['unwise', 'unwise']),
      'open-pier',
      'facts[0].context[1]',
      'twice',
    ],
    [
      'a question',
      ({ story }) => (story.facts[0].stance.question = 'x'),
      'open-pier',
      'facts[0].stance.question',
      'no question',
    ],
    [
      'a position',
      ({ story }) => (story.facts[0].stance.position = 'x'),
      'open-pier',
      'facts[0].stance.position',
      'no position',
    ],
    [
      'what it relays',
      ({ story }) => (story.facts[0].relays = 'x'),
      'open-pier',
      'facts[0].relays',
      'no fact "x"',
    ],
    [
      'an event it relays',
      ({ story }) => (story.facts[0].relays = 'union-met'),
      'open-pier',
      'facts[0].relays',
      'no statement',
    ],
    [
      'its own speaker relayed',
      ({ story }) => (story.facts[2].relays = 'unwise'),
      'close-it',
      'facts[2].relays',
      'same speaker',
    ],
    [
      'a circle of relays',
      ({ story }) => {
        story.facts[0].relays = 'unwise';
        story.facts[1].relays = 'open-pier';
      },
      'open-pier',
      'facts[0].relays',
      'leads back to this statement',
    ],
    [
      'the speaker as the one spoken for',
      ({ story }) => (story.facts[0].onBehalfOf = 'ada-quill'),
      'open-pier',
      'facts[0].onBehalfOf',
      'is the speaker',
    ],
    [
      'an organisation',
      ({ entities }) => (entities.entities[0].roles[0].organization = 'x'),
      'ada-quill',
      'entities[0].roles[0].organization',
      'no entity "x"',
    ],
    [
      'a person as organisation',
      ({ entities }) => (entities.entities[0].roles[0].organization = 'bo-ferro'),
      'ada-quill',
      'entities[0].roles[0].organization',
      'is a person',
    ],
  ]);
  passing([['context that resolves', ({ story }) => (story.facts[0].context = ['unwise', 'not-charged'])]]);
});

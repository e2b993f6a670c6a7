/** Questions that name nobody and ask for nothing but what happened. */
import { isExactDay } from '../../../facts/edtf.js';
import { listFacts as factsMeeting } from '../../../search/list-facts.js';
import type { Answer } from '../../answer.js';
import { MOST_LISTED, noteOfFirst } from '../../listed.js';
import { allRecords, compareByDate, compareNewestFirst, invoke, itemOf, makeAnswer } from '../../scope.js';
import { answerSources } from '../../sources.js';
import { answerTimeline } from '../../timeline.js';
import { asksForPosition } from '../reading/attitude.js';
import type { Reading } from '../reading/reading.js';
import { type Asked, asksWhoSpoke, has, keepDated, listFacts, nothing } from '../reply/reply.js';
import { SPEECH } from '../words/roles.js';

/** So many of the latest facts are listed. */
const MOST_LATEST = 200;

/** What was said and done on the days asked for, in order. */
function listDays(asked: Asked): Answer {
  const { context, reading } = asked;
  const { from, to } = reading;
  // What came before or after something is told of its own story.
  const [event] = reading.event?.range ? reading.event.facts : [];
  const story = event?.record.story.id;
  const kind = asksWhoSpoke(reading) ? 'statement' : undefined;
  const meeting = factsMeeting(context.store, { story, kind, from, to }, 'oldest', MOST_LISTED);
  const all = meeting.facts
    .filter(({ fact }) => fact !== event?.fact)
    .map(({ record, fact }) => itemOf(record, fact))
    .toSorted(compareByDate)
    .slice(0, MOST_LISTED);
  const { items, notes } = keepDated(reading, all, true);
  if (items.length === 0) {
    const answer = nothing(asked);
    return { ...answer, notes: [...answer.notes, ...notes] };
  }
  const entries = items
    .toSorted(compareByDate)
    .map((item) => ({ ...item, unsure: !isExactDay(item.bounds) }));
  return makeAnswer({
    body: { kind: 'timeline', filters: { from, to }, entries },
    records: allRecords(context.store),
    again: asked.again,
    notes: [...reading.notes, ...notes, ...noteOfFirst(all.length, meeting.total, 'first')],
    followUps: [{ label: 'Timeline', invocation: invoke('timeline', {}) }],
  });
}

/** "What did she say": a pronoun for somebody whom the question does not name. */
const isPronounAsked = ({ words }: Reading): boolean =>
  words.some(
    ({ fold }, at) =>
      /^(?:he|she|they)$/.test(fold) &&
      /^(?:did|does|do|has|have|had|what|when|where|why|how)$/.test(words[at - 1]?.fold ?? '') &&
      words.slice(at + 1, at + 3).some(({ stem }) => SPEECH.has(stem)),
  );

const ANYBODY =
  /^(?:people|persons?|folks?|everyone|everybody|anyone|anybody|someone|somebody|all|others?|you|we|the|a|any|some|have|been)$/;

/** "What did the public say": somebody who is no one on record, though the word for them says little elsewhere. */
function isSomebodyAsked({ words }: Reading): boolean {
  const did = words.findIndex(({ fold }) => /^(?:did|does|do|has|have|had)$/.test(fold));
  const said = words.findIndex(({ stem }, at) => at > did && SPEECH.has(stem));
  return did >= 0 && said > did && words.slice(did + 1, said).some(({ fold }) => !ANYBODY.test(fold));
}

/** "Was it Monday or Tuesday": the days are what is asked for, and of what the question does not say. */
const ASKS_WHICH_DAY =
  /^\W*(?:(?:and|so|but)\s+)*(?:was|is|were|are)(?:\s*n[’']?t)?\s+(?:it|that|this|they)\b/i;

/** "What happened next": after what, the question does not say. */
const isNextAsked = (reading: Reading): boolean => has(reading, /^(?:next|afterwards?|then)$/);

/** Nothing named and nothing asked but what happened: the timeline. */
export function answerOpen(asked: Asked): Answer | undefined {
  const { context, reading } = asked;
  if (reading.content.length > 0 || reading.subjects.length > 0 || reading.objects.length > 0)
    return undefined;
  if (asksForPosition(reading)) return undefined;
  // What nobody said is on no record.
  if (has(reading, /^(?:none|nobody|neither|never)$/)) return nothing(asked);
  const isUnclear = isPronounAsked(reading) || isSomebodyAsked(reading);
  if (isUnclear || isNextAsked(reading)) {
    const answer = nothing(asked);
    const note = isUnclear
      ? 'It is not clear who is meant: please name the person.'
      : 'It is not clear after what: please name it.';
    return { ...answer, notes: [note, ...answer.notes] };
  }
  if (has(reading, /^sources?$/)) return answerSources({}, context);
  if (reading.from !== undefined || reading.to !== undefined)
    return ASKS_WHICH_DAY.test(reading.text) ? nothing(asked) : listDays(asked);
  if (has(reading, /^(?:latest|newest|recent|recently|new|news|updates?|last)$/)) {
    const kinds = (['statement', 'event'] as const).map((kind) =>
      factsMeeting(context.store, { kind }, 'newest', MOST_LATEST),
    );
    const facts = kinds
      .flatMap((met) => met.facts.map(({ record, fact }) => itemOf(record, fact)))
      .filter(({ bounds }) => bounds.earliest !== null)
      .toSorted(compareNewestFirst)
      .slice(0, MOST_LATEST);
    const total = kinds.reduce((sum, met) => sum + met.total, 0);
    const cut = total > MOST_LATEST ? noteOfFirst(facts.length, total, 'latest') : [];
    return listFacts(asked, 'The latest on record', facts, cut);
  }
  if (reading.questionWord === 'who') return undefined;
  const isOpen = has(reading, /^(?:happen(?:s|ed|ing)?|going|story|timeline|said|say)$/);
  return isOpen
    ? answerTimeline({ from: reading.from, to: reading.to }, context, 'what was said and done')
    : undefined;
}

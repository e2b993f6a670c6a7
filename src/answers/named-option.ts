/** The value of an option that names something: an id from a suggestion, or whatever somebody typed. */
import { catalogueOf } from '../search/catalogue.js';
import { namesMeant } from '../search/meant-names.js';
import { choiceName, type Named, type NameIndex, resolveName } from '../search/names.js';
import type { Answer, AnswerContext, ChoiceAnswer, FollowUp, Invocation, NamedKind } from './answer.js';
import { allRecords, makeAnswer } from './scope.js';

export type NamedOption =
  | { readonly kind: 'absent' }
  | { readonly kind: 'found'; readonly named: Named; readonly notes: readonly string[] }
  /** The answer that is given instead: a choice between several, or that nothing carries this name. */
  | { readonly kind: 'answer'; readonly answer: Answer };

/** More candidates than this are not offered: whoever typed so little of a name types more of it sooner than read them. */
const MOST_CANDIDATES = 25;

/** A choice between several that a name fits, each continuing the same command with its own id. */
export function offerChoice(named: NamedKind, typed: string, candidates: readonly FollowUp[]): ChoiceAnswer {
  return {
    kind: 'choice',
    named,
    typed,
    candidates: candidates.slice(0, MOST_CANDIDATES),
    more: Math.max(0, candidates.length - MOST_CANDIDATES),
  };
}

export const continueWith = (again: Invocation, option: string, named: Named): FollowUp => ({
  label: choiceName(named),
  invocation: { ...again, options: { ...again.options, [option]: named.id }, page: 0 },
});

const onlyOneInScope = ({ label }: Named): string =>
  `The name fits several: ${label} is the only one of them on record for what is asked.`;

interface Request {
  readonly option: string;
  readonly named: NamedKind;
  readonly index: NameIndex;
  readonly typed: string | undefined;
  readonly again: Invocation;
  /** Whether anything is on record under an entry within what else is asked for; left out where nothing else is. */
  readonly isInScope?: ((id: string) => boolean) | undefined;
}

/** Settles an option that names something, or gives the answer that says why it can't be. */
export function readNamedOption(context: AnswerContext, request: Request): NamedOption {
  const { option, named: kind, index, again } = request;
  const typed = request.typed?.trim();
  if (typed === undefined || typed === '') return { kind: 'absent' };
  let resolution = resolveName(index, typed);
  if (resolution.kind !== 'found' && kind !== 'person') {
    const [only, ...more] = namesMeant(index, typed);
    if (only && more.length === 0) resolution = { kind: 'found', named: only, how: 'part' };
    else if (only && resolution.kind === 'none')
      resolution = { kind: 'ambiguous', candidates: [only, ...more] };
  }
  switch (resolution.kind) {
    case 'found':
      return {
        kind: 'found',
        named: resolution.named,
        notes:
          resolution.how === 'typo' ? [`Read *${typed.slice(0, 100)}* as ${resolution.named.label}.`] : [],
      };
    case 'ambiguous': {
      const inScope = resolution.candidates.filter(({ id }) => request.isInScope?.(id) ?? true);
      const [only, ...more] = inScope;
      if (only && more.length === 0) return { kind: 'found', named: only, notes: [onlyOneInScope(only)] };
      const offered = only ? inScope : resolution.candidates;
      const candidates = offered.map((named) => continueWith(again, option, named));
      const body = offerChoice(kind, typed, candidates);
      return { kind: 'answer', answer: makeAnswer({ body, records: allRecords(context.store), again }) };
    }
    case 'none': {
      const nearest = resolution.nearest.map((named) => continueWith(again, option, named));
      const body = {
        kind: 'nothing',
        from: undefined,
        about: undefined,
        dates: undefined,
        unknown: [typed],
        nearest,
      } as const;
      return { kind: 'answer', answer: makeAnswer({ body, records: allRecords(context.store), again }) };
    }
  }
}

/** Where the name fits several, those of whom `isInScope` says that nothing is on record are not offered. */
export const readPerson = (
  context: AnswerContext,
  typed: string | undefined,
  again: Invocation,
  isInScope?: (id: string) => boolean,
): NamedOption =>
  readNamedOption(context, {
    option: 'person',
    named: 'person',
    index: catalogueOf(context.store).people,
    typed,
    again,
    isInScope,
  });

export const readStory = (
  context: AnswerContext,
  typed: string | undefined,
  again: Invocation,
): NamedOption =>
  readNamedOption(context, {
    option: 'story',
    named: 'story',
    index: catalogueOf(context.store).stories,
    typed,
    again,
  });

/** A question or a topic. */
export const readSubject = (
  context: AnswerContext,
  typed: string | undefined,
  again: Invocation,
): NamedOption =>
  readNamedOption(context, {
    option: 'topic',
    named: 'topic',
    index: catalogueOf(context.store).subjects,
    typed,
    again,
  });

/** A question; where a topic is typed instead, the question that belongs to it is for the caller to find. */
export function readQuestion(
  context: AnswerContext,
  typed: string | undefined,
  again: Invocation,
): NamedOption {
  const { questions, subjects } = catalogueOf(context.store);
  const request = { option: 'topic', named: 'topic', typed, again } as const;
  const found = readNamedOption(context, { ...request, index: questions });
  if (found.kind !== 'answer' || found.answer.body.kind !== 'nothing') return found;
  return readNamedOption(context, { ...request, index: subjects });
}

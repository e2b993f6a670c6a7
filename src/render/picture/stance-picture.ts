/** Where everybody stands on a question, as a picture: a lane each, from the first statement on record to the last. */
import type { Answer, HeldPosition, Item, PositionsAnswer, StanceHistory } from '../../answers/answer.js';
import { compareNewestFirst, isSurelyEarlier } from '../../answers/scope.js';
import type { PositionId } from '../../facts/schema.js';
import type { Writer } from '../fact-lines.js';
import { visibleText } from '../markdown.js';
import { roleTitle } from '../speaker-line.js';
import { chosenLabels, chosenMarks, contextAround, inventedMark, leftOutLine, subtitleOf } from './around.js';
import { labelOf, markOf } from './mark.js';
import { ALL_DAYS, type Lane, MOST_LANES, type Picture, type Span, type StyleName } from './picture.js';
import { stylesOf } from './styles.js';

type Asked = PositionsAnswer['questions'][number];
type Styles = ReadonlyMap<PositionId, StyleName>;

const styleOf = (styles: Styles, { position }: HeldPosition): StyleName =>
  styles.get(position.id) ?? 'statement';

/** All statements that count, oldest first. */
const heldIn = ({ last, earlier }: StanceHistory): readonly HeldPosition[] =>
  (last === undefined ? earlier : [last, ...earlier])
    .toSorted((a, b) => compareNewestFirst(a.item, b.item))
    .toReversed();

function spanBetween(from: HeldPosition, to: HeldPosition): Span {
  if (from.position.id === to.position.id) return 'same';
  return isSurelyEarlier(from.item.bounds, to.item.bounds) ? 'changing' : 'unknown';
}

/** What is written at: what may be the last, then the changes, then what is newest. */
function writtenIn(history: StanceHistory): ReadonlySet<HeldPosition> {
  const { last, changes, mayBeLast } = history;
  const known = changes.filter((change) => change.orderKnown);
  return chosenLabels([
    ...(last === undefined ? [] : [last]),
    ...mayBeLast,
    ...known.flatMap(({ from, to }) => [to, from]),
    ...heldIn(history).toReversed(),
  ]);
}

function laneOf(writer: Writer, history: StanceHistory, styles: Styles): Lane {
  const { holder, last, changes, orderKnown } = history;
  const all = heldIn(history);
  const known = changes.filter((change) => change.orderKnown);
  const held = chosenMarks(all, [...writtenIn(history), ...known.flatMap(({ from, to }) => [to, from])]);
  const changed = new Set(known.map(({ to }) => to));
  const labelled = writtenIn(history);
  const role = last && roleTitle(writer.store, holder, last.item.bounds);
  return {
    name: visibleText(holder.name),
    role: role === undefined ? undefined : visibleText(role),
    marks: held.map((one) =>
      markOf(one.item, {
        style: styleOf(styles, one),
        means: visibleText(one.position.label),
        isChange: changed.has(one),
        label: labelled.has(one) ? labelOf(writer, one.item, holder) : undefined,
      }),
    ),
    more: all.length - held.length,
    spans: held.slice(1).map((to, place) => spanBetween(held[place] ?? to, to)),
    last:
      last && orderKnown
        ? { style: styleOf(styles, last), means: visibleText(last.position.label) }
        : undefined,
    instead: orderKnown ? undefined : 'last position not certain',
  };
}

/** Each holder once, in the order of the text answer. */
const everybodyIn = ({ groups }: Asked): readonly StanceHistory[] => [
  ...new Map(
    groups.flatMap(({ histories }) => histories).map((history) => [history.holder.id, history]),
  ).values(),
];

/** Of many holders some of each position, so that a picture of a few does not look like agreement. */
function chooseHolders(asked: Asked): readonly StanceHistory[] {
  const all = everybodyIn(asked);
  const rounds = asked.groups.flatMap(({ histories }) =>
    histories.map(({ holder }, round) => ({ id: holder.id, round })),
  );
  const order = [...new Set(rounds.toSorted((a, b) => a.round - b.round).map(({ id }) => id))];
  const chosen = new Set(order.slice(0, MOST_LANES));
  return all.filter(({ holder }) => chosen.has(holder.id));
}

/** "and 34 more: 20 × He should step down; 14 × He should stay"; some are bodies, not people. */
function othersLine(asked: Asked, chosen: readonly StanceHistory[]): readonly string[] {
  const drawn = new Set(chosen.map(({ holder }) => holder.id));
  const others = everybodyIn(asked).filter(({ holder }) => !drawn.has(holder.id));
  if (others.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { last, orderKnown } of others) {
    const label = orderKnown && last ? visibleText(last.position.label) : 'last position not certain';
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const parts = [...counts].map(([label, number]) => `${number} × ${label}`);
  return [`and ${others.length} more: ${parts.join('; ')}`];
}

function leftOut(asked: Asked, chosen: readonly StanceHistory[], more: number): readonly string[] {
  const histories = [...everybodyIn(asked), ...asked.unsure];
  const perhapsLater = histories.reduce((sum, history) => sum + history.perhapsLater.length, 0);
  const retracted = histories.reduce((sum, history) => sum + history.retracted.length, 0);
  return [
    ...othersLine(asked, chosen),
    ...leftOutLine(retracted, 'retracted statement', 'retracted statements', 'not drawn'),
    ...leftOutLine(
      perhapsLater,
      'statement that may have been made only later',
      'statements that may have been made only later',
      'not drawn',
    ),
    ...leftOutLine(more, 'more question', 'more questions', 'in the text below'),
  ];
}

/** The picture of the first question of an answer; undefined where nobody is certain to have taken a position. */
export function stancePicture(
  answer: Answer,
  { questions, asOf }: PositionsAnswer,
  writer: Writer,
): Picture | undefined {
  const [asked, ...more] = questions;
  const chosen = asked === undefined ? [] : chooseHolders(asked);
  if (asked === undefined || chosen.length === 0) return undefined;
  const styles = stylesOf(asked.question);
  const itemsOf = (histories: readonly StanceHistory[]): readonly Item[] =>
    histories.flatMap((history) => heldIn(history).map(({ item }) => item));
  const drawn = itemsOf(chosen);
  const written = new Set(chosen.flatMap((history) => [...writtenIn(history)].map(({ item }) => item)));
  const upTo = asOf ?? answer.coverage.upTo;
  return {
    title: visibleText(asked.question.text),
    subtitle: subtitleOf(upTo, itemsOf(everybodyIn(asked)), 'statement', 'statements'),
    upTo,
    window: ALL_DAYS,
    question: undefined,
    lanes: chosen.map((history) => laneOf(writer, history, styles)),
    context: contextAround(writer, drawn, written),
    leftOut: leftOut(asked, chosen, more.length),
    invented: inventedMark(answer, drawn, writer),
  };
}

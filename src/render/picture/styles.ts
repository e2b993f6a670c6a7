/**
 * A colour and a shape for each position of a question, so that neither is needed alone. Colours are dark enough to be
 * read as text on white and on their tint (WCAG 2.2, 1.4.3: 4.5 to 1).
 */
import type { Position, PositionId, Question } from '../../facts/schema.js';
import type { StyleName } from './picture.js';

export type Shape =
  | 'circle'
  | 'square'
  | 'diamond'
  | 'triangle'
  | 'pentagon'
  | 'hexagon'
  | 'downward'
  | 'cross'
  | 'star'
  | 'drop'
  | 'bubble'
  | 'flag';

export interface Style {
  readonly shape: Shape;
  readonly colour: string;
  readonly tint: string;
}

export const STYLES: Readonly<Record<StyleName, Style>> = {
  for: { shape: 'diamond', colour: '#b93a0a', tint: '#fdebe2' },
  against: { shape: 'circle', colour: '#03609a', tint: '#e0f0fc' },
  neutral: { shape: 'triangle', colour: '#855600', tint: '#fdf2d0' },
  defers: { shape: 'square', colour: '#4b5563', tint: '#eceff3' },
  other1: { shape: 'pentagon', colour: '#6d28d9', tint: '#efe9fe' },
  other2: { shape: 'hexagon', colour: '#046c4e', tint: '#dcf5ea' },
  other3: { shape: 'downward', colour: '#a8155a', tint: '#fce7f1' },
  other4: { shape: 'cross', colour: '#115e59', tint: '#d9f3f0' },
  other5: { shape: 'star', colour: '#7c2d12', tint: '#faeadf' },
  other6: { shape: 'drop', colour: '#3730a3', tint: '#e6e8fd' },
  statement: { shape: 'bubble', colour: '#374151', tint: '#eef0f3' },
  event: { shape: 'flag', colour: '#374151', tint: '#eef0f3' },
};

const OTHERS = ['other1', 'other2', 'other3', 'other4', 'other5', 'other6'] as const;

/** A style for each position: that of its tone for the first of a tone. A question has at most ten positions. */
export function stylesOf({ positions }: Question): ReadonlyMap<PositionId, StyleName> {
  const styles = new Map<PositionId, StyleName>();
  const taken = new Set<Position['tone']>();
  let next = 0;
  for (const { id, tone } of positions) {
    // Of more positions than there are styles, those left share the last.
    styles.set(id, taken.has(tone) ? (OTHERS[next++] ?? 'other6') : tone);
    taken.add(tone);
  }
  return styles;
}

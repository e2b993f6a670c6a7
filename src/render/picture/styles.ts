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
  | 'saltire'
  | 'hourglass'
  | 'chevron'
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
  other7: { shape: 'hourglass', colour: '#3f6212', tint: '#eef6dc' },
  other8: { shape: 'chevron', colour: '#86198f', tint: '#fbe8fd' },
  other9: { shape: 'saltire', colour: '#0b6a82', tint: '#e0f5fa' },
  statement: { shape: 'bubble', colour: '#374151', tint: '#eef0f3' },
  event: { shape: 'flag', colour: '#374151', tint: '#eef0f3' },
};

const OTHERS = [
  'other1',
  'other2',
  'other3',
  'other4',
  'other5',
  'other6',
  'other7',
  'other8',
  'other9',
] as const;

/**
 * A style for each position, no two the same: that of its tone for the first of a tone. A question has at most ten
 * positions, of which one at least is the first of its tone. Throws where it has more.
 */
export function stylesOf({ positions }: Question): ReadonlyMap<PositionId, StyleName> {
  const styles = new Map<PositionId, StyleName>();
  const taken = new Set<Position['tone']>();
  let next = 0;
  for (const { id, tone } of positions) {
    const style = taken.has(tone) ? OTHERS[next++] : tone;
    if (style === undefined) throw new Error(`no look is left for the position ${id}`);
    styles.set(id, style);
    taken.add(tone);
  }
  return styles;
}

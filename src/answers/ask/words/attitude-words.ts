/** Words that say how somebody feels about what is proposed, rather than what is proposed. */
import { type Unit, unitHas } from '../../../search/terms.js';

/** Groups of such words. */
const ATTITUDES = ['back', 'oppose', 'demand', 'defer', 'decline', 'agree', 'criticise', 'praise'] as const;

/** "Wants it unchanged". */
export const isUnchanged = ({ words }: Unit): boolean => words.every(({ fold }) => fold === 'unchanged');

export const isAttitude = (unit: Unit): boolean => unitHas(unit, ...ATTITUDES) || isUnchanged(unit);

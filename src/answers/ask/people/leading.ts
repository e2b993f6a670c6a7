/** Titles, and which of them are of those who lead a body. */
import type { Entity } from '../../../facts/schema.js';
import { nameWords } from '../../../search/name-words.js';

export type Role = Entity['roles'][number];

export const LEADING =
  /^(?:head|chief|director|chair|chairman|owner|president|leader|manager|principal|mayor)$/;

export const isHeld = ({ to }: Role): boolean => to === undefined;

export const isTitled = ({ title }: Role, words: RegExp): boolean =>
  nameWords(title).some((word) => words.test(word));

/** Whether somebody leads a body, whatever they are called there. */
export const leadsSome = ({ roles }: Entity): boolean =>
  roles.some((role) => role.organization !== undefined && isHeld(role) && isTitled(role, LEADING));

/** Who looks where, kept in the address: a tab that is loaded again, or opened beside, is where it was. */
import type { Viewer } from '../page-protocol.js';

/** What an address asks for; the server decides where it names nobody or no place. */
export type Wanted = Readonly<Record<keyof Viewer, string>>;

/** From `#PERSON/PLACE`. */
export function readWanted(): Wanted {
  const [user = '', place = ''] = location.hash.slice(1).split('/');
  return { user, place };
}

export const writeViewer = ({ user, place }: Viewer): void =>
  history.replaceState(null, '', `#${user}/${place}`);

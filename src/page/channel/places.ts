/** The places that somebody can be in, in words. */
import type { PlaceName } from '../../page-protocol.js';

export interface PlaceWords {
  readonly place: PlaceName;
  /** In the list of places. */
  readonly label: string;
  /** What kind of place it is. */
  readonly kind: string;
  readonly heading: string;
  /** What stands at its beginning. */
  readonly beginning: string;
}

export const PLACES: readonly PlaceWords[] = [
  {
    place: 'guild',
    label: '# general',
    kind: 'A server with the bot',
    heading: 'Welcome to #general',
    beginning: 'Everybody on this server sees what you ask here, unless you ask for a private answer.',
  },
  {
    place: 'botDm',
    label: '@ On the Record',
    kind: 'Direct message',
    heading: 'Your direct messages with On the Record',
    beginning: 'Nobody but you sees what you ask here.',
  },
  {
    place: 'userInstallGuild',
    label: '# elsewhere',
    kind: 'A server without the bot',
    heading: 'Welcome to #elsewhere',
    beginning: 'This server does not have the bot. You brought it: you installed it for yourself.',
  },
  {
    place: 'privateChannel',
    label: 'Alice, Bob',
    kind: 'Group message',
    heading: 'A group of Alice and Bob',
    beginning: 'The bot is not in this group. You brought it: you installed it for yourself.',
  },
];

export const wordsFor = (place: PlaceName): PlaceWords => {
  const words = PLACES.find((candidate) => candidate.place === place);
  if (words === undefined) throw new Error(`there is no place ${place}`);
  return words;
};

/** What stands in the place of a component that this page does not draw, so that nothing is missing unseen. */
import { ComponentType } from 'discord-api-types/v10';
import { make } from '../dom.js';

/** https://discord.com/developers/docs/components/reference#component-object-component-types */
const NAMES: Readonly<Record<number, string>> = {
  [ComponentType.Button]: 'A button for something to buy',
  [ComponentType.StringSelect]: 'A menu',
  [ComponentType.UserSelect]: 'A menu of people',
  [ComponentType.RoleSelect]: 'A menu of roles',
  [ComponentType.MentionableSelect]: 'A menu of people and roles',
  [ComponentType.ChannelSelect]: 'A menu of channels',
  [ComponentType.Section]: 'A section',
  [ComponentType.TextDisplay]: 'A text',
  [ComponentType.Thumbnail]: 'A small picture',
  [ComponentType.MediaGallery]: 'A gallery of pictures',
  [ComponentType.File]: 'A file',
  [ComponentType.Separator]: 'A line',
  [ComponentType.Container]: 'A box',
  [ComponentType.FileUpload]: 'A field for files',
};

export const drawNotShown = (type: number): HTMLElement =>
  make('span', { class: 'not-shown' }, `${NAMES[type] ?? 'A component'} is not shown here.`);

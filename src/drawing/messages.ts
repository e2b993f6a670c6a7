/** What goes to the drawing thread and comes back. */
import type { Picture } from '../render/picture/picture.js';

export interface Order {
  readonly id: number;
  readonly picture: Picture;
}

export interface Drawn {
  readonly id: number;
  /** Undefined where the picture could not be drawn. */
  readonly png: Uint8Array | undefined;
  /** Why not, where that is a fault. */
  readonly problem?: string;
  /** The characters that no bundled font has, where there are any. */
  readonly missing?: readonly string[];
}

/** An embed's colour as CSS: it becomes part of a style attribute, so what is no colour must never come that far. */

/** Undefined for all but a whole number from 0 to 0xffffff. */
export const colourOf = (colour: unknown): string | undefined =>
  typeof colour === 'number' && Number.isInteger(colour) && colour >= 0 && colour <= 0xff_ff_ff
    ? `#${colour.toString(16).padStart(6, '0')}`
    : undefined;

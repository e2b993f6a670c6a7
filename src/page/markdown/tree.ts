/** What Discord's markdown says, as a tree. */

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler';
      readonly children: readonly Inline[];
    }
  | { readonly kind: 'code'; readonly text: string }
  /** The address is http or https. */
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly Inline[] }
  /** Seconds since 1970, and one of Discord's letters for how it is shown. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'mention'; readonly sigil: '@' | '#' | '/'; readonly name: string };

export type Block =
  | { readonly kind: 'lines'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly children: readonly Inline[] }
  | { readonly kind: 'subtext'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string };

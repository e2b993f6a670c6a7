declare module 'edtf' {
  /** Parses an EDTF text of levels 0 to 3. Throws a SyntaxError on any other text. */
  export default function parse(text: string): { readonly type: string; readonly edtf: string };
}

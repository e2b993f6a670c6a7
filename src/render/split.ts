/** Long markdown cut into parts, between words, and never within an escaped character or a link. */

/** What must stay together: a link with its address, an escaped character, a bold mark; else single characters. */
const ATOM = /\[(?:\\.|[^\]\\])*\]\([^)\s]*\)|\\.|\*\*|\s+|./gsu;

/**
 * Parts of a line of at most `max` code units each, blanks at the cuts left out. A link longer than that is the one thing
 * that is kept whole at any length; none that is made here is.
 */
export function splitLine(line: string, max: number): readonly string[] {
  if (line.length <= max) return [line];
  const prefix = line.startsWith('> ') ? '> ' : '';
  const room = max - prefix.length;
  const parts: string[] = [];
  let part = '';
  let lastBlank = -1;
  for (const [atom] of line.slice(prefix.length).matchAll(ATOM)) {
    if (part.length + atom.length > room && part !== '') {
      const at = lastBlank > room / 2 ? lastBlank : part.length;
      parts.push(part.slice(0, at).trimEnd());
      part = part.slice(at).trimStart();
      lastBlank = -1;
    }
    if (/^\s/u.test(atom) && part !== '') lastBlank = part.length;
    if (part !== '' || !/^\s/u.test(atom)) part += atom;
  }
  if (part.trimEnd() !== '') parts.push(part.trimEnd());
  return parts.map((text) => prefix + text);
}

/** Lines packed into texts of at most `max` code units each, a line that is too long cut. */
export function packLines(lines: readonly string[], max: number): readonly string[] {
  const packed: string[] = [];
  for (const line of lines.flatMap((whole) => splitLine(whole, max))) {
    const last = packed.at(-1);
    if (last === undefined || last.length + 1 + line.length > max) packed.push(line);
    else packed[packed.length - 1] = `${last}\n${line}`;
  }
  return packed;
}

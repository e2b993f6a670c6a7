/** Quotation marks as phones and hurried hands mix them: each closing mark is read as one that its opening mark takes. */

/** What each opening mark is closed by, the usual one first. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '”': '”',
  '„': '“”"',
  '‟': '”',
  '«': '»',
  '»': '«',
};

/** Signs that stand for a straight mark: a double prime, and the mark at the width of an ideograph. */
const STRAIGHT = /^[″＂]$/u;

/** Two signs that are typed for one double mark: ''words'', ``words'', ,,words''. */
const PAIRS = /^(?:''|``|´´|‘‘|’’|,,)$/u;

const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isBlank = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign);
const opensAfter = (sign: string | undefined): boolean =>
  isBlank(sign) || /[\p{Ps}\p{Pd}:]/u.test(sign ?? '');

const canOpen = (signs: readonly string[], at: number): boolean =>
  opensAfter(signs[at - 1]) && !isBlank(signs[at + 1]);
const canClose = (signs: readonly string[], at: number): boolean =>
  !isBlank(signs[at - 1]) && !isWord(signs[at + 1]);

/** Two signs for one mark become a mark and a blank, so that every place stays where it is. */
function joinPairs(signs: string[]): void {
  for (let at = 0; at + 1 < signs.length; at += 1) {
    if (!PAIRS.test(`${signs[at]}${signs[at + 1]}`)) continue;
    if (opensAfter(signs[at - 1]) && isWord(signs[at + 2])) signs.splice(at, 2, ' ', '"');
    else if (signs[at] !== ',' && !isBlank(signs[at - 1]) && !isWord(signs[at + 2]))
      signs.splice(at, 2, '"', ' ');
  }
}

function closeDoubles(signs: string[]): void {
  let open: string[] = [];
  for (const [at, sign] of signs.entries()) {
    if (CLOSERS[sign] === undefined) continue;
    const closed = open.findLastIndex((mark) => CLOSERS[mark]?.includes(sign));
    const last = open.at(-1);
    if (canClose(signs, at) && !canOpen(signs, at) && last !== undefined) {
      if (closed < 0) signs[at] = CLOSERS[last]?.[0] ?? sign;
      open = open.slice(0, closed < 0 ? -1 : closed);
    } else if (canOpen(signs, at)) open.push(sign);
  }
}

/** ‘words' and 'words’: closed by the other mark, where its own does not follow and more than one word stands between. */
function closeSingles(signs: string[]): void {
  for (const [at, sign] of signs.entries()) {
    if ((sign !== '‘' && sign !== "'") || !canOpen(signs, at) || !isWord(signs[at + 1])) continue;
    const [own, other] = sign === '‘' ? ['’', "'"] : ["'", '’'];
    const ends = (mark: string): number =>
      signs.findIndex(
        (closing, place) =>
          place > at &&
          closing === mark &&
          canClose(signs, place) &&
          !(/s/i.test(signs[place - 1] ?? '') && isBlank(signs[place + 1]) && isWord(signs[place + 2])),
      );
    const end = ends(other);
    if (end >= 0 && ends(own) < 0 && signs.slice(at, end).some(isBlank)) signs[end] = own;
    return;
  }
}

/** The same text, sign for sign, with marks that fit each other. Only for finding them: what is shown is as typed. */
export function readMarks(typed: readonly string[]): string {
  const signs = typed.map((sign) => (STRAIGHT.test(sign) ? '"' : sign));
  joinPairs(signs);
  closeDoubles(signs);
  closeSingles(signs);
  return signs.join('');
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/facts/schema.js';
import { passageAddress, safeAddress } from '../../src/render/text-fragment.js';
import { anyText } from './any-text.js';

const ADDRESS = 'https://example.org/news';

const quotation = (exact: string, prefix = '', suffix = ''): Evidence =>
  ({ selector: { kind: 'quotation', exact, prefix, suffix } }) as Evidence;

const passage = (first: string, last: string): Evidence =>
  ({ selector: { kind: 'passage', first, last } }) as Evidence;

describe('the address of a passage', () => {
  it.each([
    [
      'a short quotation, told from others by what stands around it',
      quotation('unfortunate', 'hat with CNN, she said it was ‘', '’ that the organisers were sup'),
      '#:~:text=with%20CNN%2C%20she%20said%20it%20was%20%E2%80%98-,unfortunate,-%E2%80%99%20that%20the%20organisers%20were',
    ],
    [
      'a short quotation with nothing but marks around it',
      quotation('Yes.', ' "', '"\n\nNext'),
      '#:~:text=Yes%2E',
    ],
    [
      'a sentence, in full',
      quotation('It is up to the board - (all) of it, & to nobody else', 'They said: '),
      '#:~:text=It%20is%20up%20to%20the%20board%20%2D%20%28all%29%20of%20it%2C%20%26%20to%20nobody%20else',
    ],
    [
      'a long quotation, by its first and last words',
      quotation('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.'),
      '#:~:text=One%20two%20three%20four%20five%20six,ten%20eleven%20twelve%20thirteen%20fourteen%20fifteen%2E',
    ],
    [
      "the reporter's prose, by its ends",
      passage('The council', 'in the rain.'),
      '#:~:text=The%20council,in%20the%20rain%2E',
    ],
  ])('%s', (_name, evidence, fragment) => {
    expect(passageAddress(ADDRESS, evidence)).toBe(ADDRESS + fragment);
  });

  it('keeps a fragment that the address has', () => {
    expect(passageAddress(`${ADDRESS}#top`, quotation('Yes.'))).toBe(`${ADDRESS}#top:~:text=Yes%2E`);
    expect(passageAddress(`${ADDRESS}#`, quotation('Yes.'))).toBe(`${ADDRESS}#:~:text=Yes%2E`);
    expect(passageAddress(`${ADDRESS}#:~:text=old`, quotation('Yes.'))).toBe(`${ADDRESS}#:~:text=Yes%2E`);
  });

  it('is the plain address where no passage fits', () => {
    const long = `${ADDRESS}/${'a'.repeat(400)}`;
    expect(passageAddress(long, quotation('ж'.repeat(40)))).toBe(long);
  });

  it.each([
    ['brackets and blanks', 'https://a.org/x_(y) [z]', 'https://a.org/x_%28y%29%20%5Bz%5D'],
    ['quotation marks and stars', `https://a.org/"*'`, 'https://a.org/%22%2A%27'],
    ['letters of other scripts', 'https://a.org/é', 'https://a.org/%C3%A9'],
  ])('has no %s that could end a link', (_name, address, safe) => {
    expect(safeAddress(address)).toBe(safe);
  });

  it.each([
    ['no address', 'nowhere'],
    ['a script', 'javascript:alert(1)'],
    ['a brackets host', 'https://[::1]/'],
    ['one that is too long', `${ADDRESS}/${'é'.repeat(100)}`],
  ])('is none for %s', (_name, address) => {
    expect(passageAddress(address, quotation('Yes.'))).toBeUndefined();
  });

  it('never breaks markdown and never passes the limit', () => {
    fc.assert(
      fc.property(
        anyText(2000),
        anyText(32),
        anyText(32),
        fc.webUrl({ withFragments: true }),
        (exact, prefix, suffix, url) => {
          const address = passageAddress(url, quotation(exact, prefix, suffix));
          if (address === undefined) return;
          expect(address.length).toBeLessThanOrEqual(512);
          expect(address).toMatch(/^https?:\/\/[^\s()[\]<>"'`*|\\]+$/);
          expect(URL.canParse(address)).toBe(true);
        },
      ),
    );
  });
});

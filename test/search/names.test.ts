import { describe, expect, test } from 'vitest';
import { buildNameIndex, type Named, resolveName } from '../../src/search/names.js';
import { suggestNames } from '../../src/search/suggest-names.js';

const named = (id: string, ...names: readonly string[]): Named => ({
  id,
  label: names[0] ?? id,
  names,
  weight: 1,
});

const index = buildNameIndex([
  named('ana-perez', 'Ana Pérez', 'mayor of Port Lerna', 'mayor', 'Mayor Pérez'),
  named('tomas-perez', 'Tomás Pérez', 'harbour master'),
  named(
    'oda-lindqvist',
    'Oda Lindqvist',
    'spokesperson',
    'HPA spokesperson',
    'spokesperson of the Harbour Port Authority',
  ),
  named('hpa', 'Harbour Port Authority', 'HPA', 'the port authority'),
  named('seamus-ohara', "Séamus O'Hara"),
]);

describe('a typed name', () => {
  test.each([
    ['ana-perez', 'ana-perez'],
    ['Ana Pérez', 'ana-perez'],
    ['ana perez', 'ana-perez'],
    ['PEREZ, ANA', 'ana-perez'],
    ['the mayor', 'ana-perez'],
    ['mayor perez', 'ana-perez'],
    ['HPA spokesman', 'oda-lindqvist'],
    ['spokeswoman of the harbour port authority', 'oda-lindqvist'],
    ['Lindqvst', 'oda-lindqvist'],
    ['oda lindkvist', 'oda-lindqvist'],
    ['the Port Authority', 'hpa'],
    ['ohara', 'seamus-ohara'],
    ['Seamus O’Hara', 'seamus-ohara'],
    ['Lind', 'oda-lindqvist'],
  ])('%s is found', (typed, id) => {
    expect(resolveName(index, typed)).toMatchObject({ kind: 'found', named: { id } });
  });

  test('a name that fits two offers both', () => {
    const resolution = resolveName(index, 'perez');
    expect(resolution.kind).toBe('ambiguous');
    expect(resolution.kind === 'ambiguous' && resolution.candidates.map(({ id }) => id)).toEqual([
      'ana-perez',
      'tomas-perez',
    ]);
  });

  test.each([['Gavin Newsom'], ['Robert Lindqvist'], ['of the'], ['x'], ['委員会'], ['???'], ['']])(
    '%s is nobody',
    (typed) => {
      expect(resolveName(index, typed).kind).toBe('none');
    },
  );

  test('nobody names the nearest', () => {
    const resolution = resolveName(index, 'Robert Lindqvist');
    expect(resolution.kind === 'none' && resolution.nearest[0]?.id).toBe('oda-lindqvist');
  });
});

describe('completions', () => {
  test.each([
    ['an', 'ana-perez'],
    ['per', 'ana-perez'],
    ['the may', 'ana-perez'],
    ['harbour m', 'tomas-perez'],
    ['lindqvits', 'oda-lindqvist'],
    ['hpa sp', 'oda-lindqvist'],
    ['o’h', 'seamus-ohara'],
  ])('%s leads to %s', (partial, id) => {
    expect(suggestNames(index, partial)[0]?.id).toBe(id);
  });

  test('nothing typed pins everything, what has most on record first', () => {
    const weighted = buildNameIndex([named('a', 'Alpha'), { ...named('b', 'Beta'), weight: 5 }]);
    expect(suggestNames(weighted, '').map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('what is like nothing gives nothing', () => {
    expect(suggestNames(index, 'qqqqqq')).toEqual([]);
  });
});

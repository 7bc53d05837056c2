import { expect, test } from 'vitest';
import { nextSort, readStored, toArrangement } from './explorer-state.ts';

const column = (key: string) => ({ key, name: key, width: 1, isNumeric: false });

test('columns are found by name, also when the file has changed; those that are gone are left out', () => {
  const state = {
    sort: { column: 'age', isDescending: true },
    filters: { city: { kind: 'missing' as const }, gone: { kind: 'present' as const } },
  };
  expect(toArrangement(state, [column('id'), column('city'), column('age')])).toEqual({
    sort: { column: 2, isDescending: true },
    filters: [{ column: 1, condition: { kind: 'missing' } }],
  });
  expect(toArrangement(state, [column('id')])).toEqual({ sort: null, filters: [] });
});

test('the sign in the header goes round', () => {
  const first = nextSort(null, 'age');
  const second = nextSort(first, 'age');
  expect([first, second, nextSort(second, 'age')]).toEqual([
    { column: 'age', isDescending: false },
    { column: 'age', isDescending: true },
    null,
  ]);
  expect(nextSort(second, 'city')).toEqual({ column: 'city', isDescending: false });
});

test('what is stored is read with care', () => {
  const state = {
    sort: null,
    filters: { a: { kind: 'equals', value: '1' } },
    widths: { a: 90 },
    panel: null,
    isTable: true,
  };
  expect(readStored(JSON.stringify({ 'data:x.csv': state }))).toEqual({ 'data:x.csv': state });
  for (const text of [
    undefined,
    '',
    'null',
    '[1]',
    '{"x":{"sort":"age"}}',
    '{"x":{"filters":{"a":{"kind":"drop"}}}}',
  ]) {
    expect(readStored(text)).toEqual({});
  }
});

import { expect, test } from 'vitest';
import { columnTypeOf, kindOf, type ValueKind } from './kind-of.ts';
import { isMissing } from './missing.ts';
import { possibleOrders, readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';

test.each<[string, ValueKind]>([
  ['0', 'integer'],
  ['-12', 'integer'],
  ['007', 'integer'],
  [' 42 ', 'integer'],
  ['3.5', 'number'],
  ['.5', 'number'],
  ['5.', 'number'],
  ['1e-3', 'number'],
  ['-inf', 'number'],
  ['TRUE', 'boolean'],
  ['false', 'boolean'],
  ['yes', 'text'],
  ['2024-02-29', 'date'],
  ['2024/2/9 08:30', 'date'],
  ['2024-05', 'date'],
  ['31.12.2024', 'date'],
  ['12/31/2024', 'date'],
  ['2023-02-29', 'text'],
  ['2024-13-01', 'text'],
  ['12:30', 'text'],
  ['1,5', 'text'],
  ['1 000', 'text'],
  ['0x1f', 'text'],
  ['12 kg', 'text'],
  ['=1+1', 'text'],
  [' ', 'text'],
  ['1e', 'text'],
  ['-', 'text'],
])('%j is read as %s', (cell, kind) => {
  expect(kindOf(cell)).toBe(kind);
});

test('missing is what pandas calls missing, and nothing else', () => {
  expect([null, '', 'NA', 'NaN', 'null', 'None', '<NA>', '#N/A'].map(isMissing)).not.toContain(false);
  expect([' ', '-', '?', 'none', 'missing', '0', 'na'].map(isMissing)).not.toContain(true);
});

test('numbers are as Python reads them', () => {
  expect(['1e3', '+4', '-.5', 'Infinity', '-inf', '1_000', '1,5', ''].map(readNumber)).toEqual([
    1000,
    4,
    -0.5,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    null,
    null,
    null,
  ]);
});

test.each([
  ['2024-01-02', '2024-01-02T00:00:00.000Z'],
  ['2024-05', '2024-05-01T00:00:00.000Z'],
  ['2024-01-02T03:04:05.678901', '2024-01-02T03:04:05.678Z'],
  ['2024-01-02T03:04:05.57', '2024-01-02T03:04:05.570Z'],
  ['2024-01-02 03:04+02:00', '2024-01-02T01:04:00.000Z'],
  ['0099-01-02', '0099-01-02T00:00:00.000Z'],
])('%s is %s', (cell, instant) => {
  expect(readDate(cell, 'month_first')).toBe(Date.parse(instant));
});

test('where the year comes last, the order decides; a dot is always day first', () => {
  expect(readDate('02/01/2024', 'day_first')).toBe(Date.UTC(2024, 0, 2));
  expect(readDate('02/01/2024', 'month_first')).toBe(Date.UTC(2024, 1, 1));
  expect(readDate('02.01.2024', 'month_first')).toBe(Date.UTC(2024, 0, 2));
  expect(possibleOrders('02/01/2024')).toEqual(['day_first', 'month_first']);
  expect(possibleOrders('31/01/2024')).toEqual(['day_first']);
  expect(possibleOrders('01/31/2024')).toEqual(['month_first']);
  expect(possibleOrders('2024-01-31')).toBeNull();
});

test('a column has the type of its values; two that do not go together are mixed', () => {
  const typeOf = (...kinds: ValueKind[]) => columnTypeOf(new Set(kinds));
  expect(typeOf()).toBe('empty');
  expect(typeOf('integer')).toBe('integer');
  expect(typeOf('number', 'integer')).toBe('number');
  expect(typeOf('integer', 'text')).toBe('mixed');
  expect(typeOf('integer', 'number', 'text')).toBe('mixed');
  expect(typeOf('date', 'boolean')).toBe('mixed');
});

import { expect, test } from 'vitest';
import { readFigure } from '../../src/numbers/read-figure.ts';
import { lastOf } from './sketch-sheet.ts';

test.each([
  ['1200', 1200],
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['1\u202f200\u202f000', 1_200_000],
  ['1,200', 1200],
  ['1,200,000', 1_200_000],
  ['1,200.5', 1200.5],
  ['1 200,5', 1200.5],
  ['1 200,125', 1200.125],
  ['1 200.125', 1200.125],
  ['0,12', 0.12],
  ['0,125', 0.125],
  ['1,5', 1.5],
  ['1,2345', 1.2345],
  ['1234,567', 1234.567],
  ['1.200', 1.2],
  ['2e3', 2000],
  ['1,5e-3', 0.0015],
])('%s is one number, whatever the language', (text, amount) => {
  expect(readFigure(text)).toBe(amount);
  expect(lastOf([`x: ${text}`])).toBe(String(Number(amount.toPrecision(6))));
});

test.each(['1.200,5', '12,34,567', '1,200,5', '1.2.3', '1200 300', '0 200'])(
  '%s could mean two numbers and is none',
  (text) => {
    expect(readFigure(text)).toBeNull();
    expect(lastOf([`x: ${text}`])).toMatchObject({ kind: 'unclear_number', found: text });
  },
);

test.each([
  ['0,12 %', '', '0.12 %'],
  ['0.12', '%', '0.12 %'],
  ['1,2 M', '', '1.2 M'],
  ['2 kB', 'MB', '0.002 MB'],
  ['2 Mo', 'ko', '2000 ko'],
  ['90', 'min', '90 min'],
  ['90 min', 'h', '1.5 h'],
  ['1200 /s', 'requests/day', '103680000 requests/day'],
  ['1 200', 'requêtes/s', '1200 requêtes/s'],
  ['85 €', 'EUR', '85 EUR'],
  ['0.02', 'EUR/GB/month', '0.02 EUR/GB/month'],
  ['12', 'month', '12 month'],
  ['1 year', 'month', '12 month'],
  ['1 MiB', 'KiB', '1024 KiB'],
  ['8 Mbit/s', 'MB/s', '1 MB/s'],
  ['-3 ms', 's', '-0.003 s'],
])('%s in %s is told as %s', (value, unit, told) => {
  expect(lastOf([`x: ${value} [${unit}]`])).toBe(told);
});

test.each([
  ['12', 'mss', { kind: 'unknown_unit', name: 'mss' }],
  ['', 'Mb', { kind: 'unknown_unit', name: 'Mb' }],
  ['12', '__proto__', { kind: 'unknown_unit', name: '__proto__' }],
  ['12', 'constructor/s', { kind: 'unknown_unit', name: 'constructor/s' }],
  ['12', 's/', { kind: 'unknown_unit', name: 's/' }],
  ['2 kB', 'ms', { kind: 'wrong_unit', has: 'B', wanted: 'ms' }],
  ['5 EUR', 'USD', { kind: 'wrong_unit', has: 'EUR', wanted: 'USD' }],
  ['5 %', 'ms', { kind: 'wrong_unit', has: '', wanted: 'ms' }],
])('%s in %s is told to be wrong', (value, unit, problem) => {
  expect(lastOf([`x: ${value} [${unit}]`])).toEqual(problem);
});

test.each([
  ['=1.5e9 B', '1.5 GB', '1.5 Go'],
  ['=90000 s', '1.04167 day', '1.04167 jour'],
  ['=2400 kB / 1 s', '2.4 MB/s', '2.4 Mo/s'],
  ['=0.4 ms', '400 µs', '400 µs'],
  ['=0 s', '0 s', '0 s'],
  ['=1200 / s', '1200 /s', '1200 /s'],
  ['=12 EUR / year', '1 EUR/month', '1 EUR/mois'],
  ['=3 * 4', '12', '12'],
])('without a unit %s is told in one that suits it', (formula, english, french) => {
  expect(lastOf([`x: ${formula}`], 'en')).toBe(english);
  expect(lastOf([`x: ${formula}`], 'fr')).toBe(french);
});

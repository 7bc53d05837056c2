import { expect, test } from 'vitest';
import { calculate } from '../../src/index.ts';
import { lastOf, sketchSheet, tell, tellAll } from './sketch-sheet.ts';

const latency = [
  'latency budget: 100 [ms]',
  'latency network: 12 ms',
  'latency features: 30 ms',
  'latency model: 0.045 s',
];

function check(rows: readonly string[], text: string) {
  const result = calculate(sketchSheet(rows, [text]), 'en').checks.get('check-0');
  if (result?.kind !== 'verdict') return result;
  const { holds, comparison, left, right, difference, leftOut } = result;
  return { holds, comparison, told: [left, right, difference].map(tell), leftOut };
}

test('steps add up to so much of a budget, which is not added itself', () => {
  expect(check(latency, 'sum(latency) <= budget')).toEqual({
    holds: true,
    comparison: '<=',
    told: ['87 ms', '100 ms', '13 ms'],
    leftOut: [],
  });
  expect(check([...latency, 'latency more: 20 ms'], 'sum(latency) <= budget')).toMatchObject({
    holds: false,
    told: ['107 ms', '100 ms', '7 ms'],
  });
});

test('a total in its own group is not added to itself', () => {
  const rows = [...latency, 'latency total: =sum(latency) - budget [ms]'];
  expect(lastOf(rows)).toBe('-13 ms');
  expect(check(rows, 'sum(latency) <= budget')).toMatchObject({ told: ['87 ms', '100 ms', '13 ms'] });
});

test('what a sum passes over for want of a value is named, through rows that use the sum as well', () => {
  const rows = [...latency, 'latency later: ', 'total: =sum(latency) - budget'];
  expect(check(rows, 'sum(latency) <= budget')).toMatchObject({ holds: true, leftOut: ['later'] });
  expect(check(rows, 'total <= 0 s')).toMatchObject({ leftOut: ['later'] });
  expect(check(['latency budget: 100 ms', 'latency a: '], 'sum(latency) <= budget')).toEqual({
    kind: 'waiting',
    missing: ['a'],
  });
});

test.each([
  ['0.1 + 0.2 <= 0.3', true],
  ['0.1 + 0.2 = 0.3', true],
  ['0.1 + 0.2 > 0.3', false],
  ['0.1 + 0.2 < 0.3', false],
  ['2 s > 1999 ms', true],
  ['2 s ≥ 2001 ms', false],
  ['2 s ≤ 2001 ms', true],
  ['1 GB = 1000 MB', true],
  ['1 GiB = 1000 MiB', false],
  ['-1 < 0', true],
])('%s: %s', (text, holds) => {
  expect(check([], text)).toMatchObject({ holds });
});

test.each([
  ['', { kind: 'empty' }],
  ['1 + 1', { problem: { kind: 'no_comparison' } }],
  ['1 <= 2 <= 3', { problem: { kind: 'unexpected', found: '<=' } }],
  ['1 <=', { problem: { kind: 'unfinished' } }],
  ['1 s <= 1 GB', { problem: { kind: 'different', left: 's', right: 'B' } }],
  ['nobody <= 1', { problem: { kind: 'unknown_name', name: 'nobody' } }],
])('the check %s has no verdict', (text, result) => {
  expect(check([], text)).toMatchObject(result);
});

test('the arithmetic is shown with the figures put in', () => {
  const rows = [
    'load requests: 1,200 [/s]',
    'row_size: 2 kB',
    'stored: =-(requests * row_size) * 1 day [GB]',
    ...latency,
  ];
  const { rows: results, checks } = calculate(
    sketchSheet([...rows, 'most: =max(2; 3) ^ 2', 'total: =2 * sum(latency)'], ['sum(latency) <= budget']),
    'en',
  );
  const told = (id: string) => {
    const result = results.get(id);
    return result?.kind === 'value' && tellAll(result.arithmetic);
  };
  expect(told('stored')).toBe('−(1200 /s × 2 kB) × 1 day');
  expect(told('most')).toBe('max(2; 3) ^ 2');
  expect(told('total')).toBe('2 × (100 ms + 12 ms + 30 ms + 0.045 s)');
  const verdict = checks.get('check-0');
  expect(verdict?.kind === 'verdict' && tellAll(verdict.arithmetic)).toBe(
    '12 ms + 30 ms + 0.045 s <= 100 ms',
  );
});

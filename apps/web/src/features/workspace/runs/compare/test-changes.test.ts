import type { RunTest } from '@holdout/contract';
import { expect, test } from 'vitest';
import { findTestChanges } from './test-changes.ts';

const ended = (id: string, outcome: RunTest['outcome']): RunTest => ({
  id,
  outcome,
  seconds: 0,
  message: '',
});

test('tells what ended otherwise, what is new and what is gone, and nothing of the rest', () => {
  const before = [ended('a', 'passed'), ended('b', 'failed'), ended('gone', 'passed')];
  const after = [ended('b', 'passed'), ended('a', 'passed'), ended('new', 'error')];
  expect(findTestChanges(before, after)).toEqual([
    { id: 'b', before: 'failed', after: 'passed' },
    { id: 'new', before: null, after: 'error' },
    { id: 'gone', before: 'passed', after: null },
  ]);
});

test('a test whose name is that of a thing that every object has is a test like any other', () => {
  expect(findTestChanges([], [ended('constructor', 'passed')])).toHaveLength(1);
});

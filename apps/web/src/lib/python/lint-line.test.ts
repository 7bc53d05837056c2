import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createLintLine } from './lint-line.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pauseMs = 300;

/** A text that is typed, and a linter that takes its time and remarks on the length. */
function desk(lintMs = 50) {
  const linted: string[] = [];
  const shown: number[] = [];
  let value = '';
  let version = 0;
  let isClosed = false;
  const text = { getValue: () => value, getVersionId: () => version, isDisposed: () => isClosed };
  const line = createLintLine<typeof text, number>(
    async (content) => {
      linted.push(content);
      await new Promise((resolve) => setTimeout(resolve, lintMs));
      if (content.includes('(((')) throw new Error('too deep');
      return [content.length];
    },
    (_text, hints) => shown.push(hints[0] ?? 0),
    pauseMs,
  );
  const type = async (letters: string, everyMs: number) => {
    for (const letter of letters) {
      value += letter;
      version += 1;
      line.changed(text);
      await vi.advanceTimersByTimeAsync(everyMs);
    }
  };
  return { line, linted, shown, type, close: () => (isClosed = true) };
}

test('nothing is asked while somebody types, and one question when they pause', async () => {
  const { type, linted, shown } = desk();
  await type('import os', 100);
  expect(linted).toEqual([]);
  await vi.runAllTimersAsync();
  expect(linted).toEqual(['import os']);
  expect(shown).toEqual([9]);
});

test('an answer for a text that has changed since is dropped', async () => {
  const { type, linted, shown } = desk(1000);
  await type('ab', pauseMs + 1);
  expect(linted).toEqual(['a', 'ab']);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([2]);
});

test('without an answer the old hints go', async () => {
  const { type, shown } = desk();
  await type('a', 1000);
  await type('(((', 0);
  await vi.runAllTimersAsync();
  expect(shown).toEqual([1, 0]);
});

test('a file that was closed is neither asked about nor shown', async () => {
  const early = desk();
  await early.type('a', 0);
  early.close();
  await vi.runAllTimersAsync();
  expect(early.linted).toEqual([]);
  const late = desk(1000);
  await late.type('a', pauseMs + 1);
  late.close();
  await vi.runAllTimersAsync();
  expect([late.linted, late.shown]).toEqual([['a'], []]);
});

test('stopped, it asks nothing more', async () => {
  const { type, line, linted } = desk();
  await type('a', 0);
  line.stop();
  await vi.runAllTimersAsync();
  expect(linted).toEqual([]);
});

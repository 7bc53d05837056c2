import type { WorkEvent } from '@holdout/contract';
import { expect, test } from 'vitest';
import { createEventQueue } from './event-queue.ts';

const edit = (offset: number): WorkEvent => ({ kind: 'edit', path: 'a.py', offset, removed: 0, added: 1 });
const startMs = Date.UTC(2026, 10, 1, 10);

test('events are numbered on, also after some have arrived, and timed to the second', () => {
  const queue = createEventQueue(100);
  queue.push(edit(1), startMs + 999);
  queue.push(edit(2), startMs + 1000);
  queue.forget(1);
  queue.push(edit(3), startMs + 2500);
  expect(queue.waiting()).toEqual([
    { number: 2, at: '2026-11-01T10:00:01.000Z', event: edit(2) },
    { number: 3, at: '2026-11-01T10:00:02.000Z', event: edit(3) },
  ]);
});

test('only so many wait; how long something was missing is said once there is room', () => {
  const queue = createEventQueue(10);
  for (let n = 0; n < 500; n += 1) queue.push(edit(n), startMs + n * 1000);
  expect(queue.waiting()).toHaveLength(9);
  queue.forget(9);
  queue.push(edit(500), startMs + 500_000);
  queue.push(edit(501), startMs + 501_000);
  expect(queue.waiting()).toEqual([
    { number: 10, at: '2026-11-01T10:00:09.000Z', event: { kind: 'gap', seconds: 491 } },
    { number: 11, at: '2026-11-01T10:08:20.000Z', event: edit(500) },
    { number: 12, at: '2026-11-01T10:08:21.000Z', event: edit(501) },
  ]);
});

test('a list that was taken stays as it was: what is being sent does not grow meanwhile', () => {
  const queue = createEventQueue(10);
  queue.push(edit(1), startMs);
  const taken = queue.waiting();
  queue.push(edit(2), startMs);
  expect(taken).toHaveLength(1);
  expect(queue.waiting()).toHaveLength(2);
});

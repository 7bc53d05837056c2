import { expect, test } from 'vitest';
import { describeQueue, type Press } from './describe-queue.ts';

const press = (candidate: number, queuedAtMs: number, startedAtMs: number): Press => ({
  candidate,
  queuedAtMs,
  startedAtMs,
});

test('in the order of the presses nobody is overtaken', () => {
  const presses = [press(1, 0, 1_000), press(2, 10, 2_000), press(1, 1_500, 3_000), press(3, 1_600, 4_000)];
  expect(describeQueue(presses)).toEqual({
    firstCount: 3,
    againCount: 1,
    overtakenCount: 0,
    longestLeadMs: 0,
    medianWaitMs: 1_990,
    longestWaitMs: 2_400,
  });
});

test('a second press that starts before an earlier first one has overtaken it', () => {
  const presses = [press(1, 0, 1_000), press(2, 10, 3_000), press(3, 20, 4_000), press(1, 1_500, 2_000)];
  expect(describeQueue(presses)).toMatchObject({ overtakenCount: 2, longestLeadMs: 2_000 });
});

test('a second press that was made before a first one keeps its place', () => {
  const presses = [press(1, 0, 100), press(1, 200, 2_000), press(2, 300, 3_000)];
  expect(describeQueue(presses).overtakenCount).toBe(0);
});

test('two starts at the same moment are in no order', () => {
  const presses = [press(1, 0, 100), press(2, 200, 2_050), press(1, 300, 2_000)];
  expect(describeQueue(presses).overtakenCount).toBe(0);
});

test('second presses do not count as waits of the first', () => {
  const presses = [press(1, 0, 100), press(1, 200, 90_000), press(2, 300, 500)];
  expect(describeQueue(presses)).toMatchObject({ medianWaitMs: 150, longestWaitMs: 200 });
});

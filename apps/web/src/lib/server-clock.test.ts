import { expect, test } from 'vitest';
import { createServerClock, timeLeft } from './server-clock.ts';

test('counts on from the server, whatever the wall clock says', () => {
  let monotonic = 5_000;
  const clock = createServerClock('2026-11-22T10:00:00.000Z', () => monotonic);
  monotonic += 90_000;
  expect(new Date(clock.nowMs()).toISOString()).toBe('2026-11-22T10:01:30.000Z');
});

test.each([
  ['2026-11-22T10:00:00Z', { unit: 'over' }],
  ['2026-11-22T10:00:59Z', { unit: 'moment' }],
  ['2026-11-22T10:42:59Z', { unit: 'minutes', minutes: 42 }],
  ['2026-11-22T15:20:00Z', { unit: 'hours', hours: 5, minutes: 20 }],
  ['2026-11-25T13:00:00Z', { unit: 'days', days: 3, hours: 3 }],
])('time left until %s', (closesAt, expected) => {
  expect(timeLeft(closesAt, Date.parse('2026-11-22T10:00:00Z'))).toEqual(expected);
});

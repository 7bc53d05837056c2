import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPlaces } from './places.ts';

beforeEach(() => {
  vi.useFakeTimers();
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => void vi.useRealTimers());

test('places come back after a reload, those of another attempt do not', () => {
  const places = createPlaces('one');
  places.keep('a.py', { line: 3, column: 5, scrollTop: 120 });
  places.keep('a.py', { line: 4, column: 1, scrollTop: 140.5 });
  expect(createPlaces('one').read('a.py')).toBeNull();
  vi.advanceTimersByTime(500);
  expect(createPlaces('one').read('a.py')).toEqual({ line: 4, column: 1, scrollTop: 140.5 });
  expect(createPlaces('two').read('a.py')).toBeNull();
});

test('leaving the page writes at once; only the latest three hundred are kept', () => {
  const places = createPlaces('one');
  for (let n = 0; n < 301; n += 1) places.keep(`${n}.py`, { line: n + 1, column: 1, scrollTop: 0 });
  places.flush();
  const again = createPlaces('one');
  expect(again.read('0.py')).toBeNull();
  expect(again.read('300.py')?.line).toBe(301);
});

test('whoever shows the place hears of each move, until they leave', () => {
  const places = createPlaces('one');
  const heard = vi.fn();
  const leave = places.subscribe(heard);
  places.keep('a.py', { line: 1, column: 1, scrollTop: 0 });
  leave();
  places.keep('a.py', { line: 2, column: 1, scrollTop: 0 });
  expect(heard).toHaveBeenCalledTimes(1);
});

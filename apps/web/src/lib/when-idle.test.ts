import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenIdle } from './when-idle.ts';

let idle: (() => void)[] = [];
beforeEach(() => {
  idle = [];
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback) - 1);
  vi.stubGlobal('cancelIdleCallback', (handle: number) => (idle[handle] = () => undefined));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const becomeIdle = () => {
  for (const callback of idle) callback();
};

test('it acts after the pause, once the page is idle', () => {
  const act = vi.fn();
  whenIdle(1000, act);
  vi.advanceTimersByTime(999);
  expect(idle).toHaveLength(0);
  vi.advanceTimersByTime(1);
  expect(act).not.toHaveBeenCalled();
  becomeIdle();
  expect(act).toHaveBeenCalledOnce();
});

test.each([500, 1500])('called off after %d ms, it never acts', (afterMs) => {
  const act = vi.fn();
  const callOff = whenIdle(1000, act);
  vi.advanceTimersByTime(afterMs);
  callOff();
  vi.advanceTimersByTime(10_000);
  becomeIdle();
  expect(act).not.toHaveBeenCalled();
});

test('a browser that knows no idle time gets by with the pause', () => {
  vi.stubGlobal('requestIdleCallback', undefined);
  const act = vi.fn();
  whenIdle(1000, act);
  vi.advanceTimersByTime(1000);
  expect(act).toHaveBeenCalledOnce();
});

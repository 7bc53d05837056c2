import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTranslations } from '../lib/i18n.ts';
import { TimeLeft } from './time-left.tsx';

beforeAll(() => startTranslations('en'));
beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const hourMs = 3_600_000;
const at = (ms: number) => new Date(ms).toISOString();

test('in a pause the time that is left stands, and it runs again when the pause ends by itself', async () => {
  let nowMs = 0;
  const clock = { nowMs: () => nowMs };
  const { container } = render(
    <TimeLeft closesAt={at(12 * hourMs)} clock={clock} pausedUntil={at(10 * hourMs)} />,
  );
  const waitUntil = async (ms: number) => {
    nowMs = ms;
    await act(() => vi.advanceTimersByTimeAsync(15_000));
    return container.textContent;
  };
  expect(container.textContent).toBe('2 h 0 min left');
  expect(await waitUntil(5 * hourMs)).toBe('2 h 0 min left');
  expect(await waitUntil(10 * hourMs)).toBe('2 h 0 min left');
  expect(await waitUntil(11 * hourMs)).toBe('1 h 0 min left');
});

import { cleanup, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { fetchPartsWhenIdle, lazyPart } from './lazy-part.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const part = { default: () => <p>the part</p> };
const show = (Part: ReturnType<typeof lazyPart>) =>
  render(
    <Suspense fallback="on its way">
      <Part />
    </Suspense>,
  );

test('a part that is opened without a network comes when there is one, and the page goes on meanwhile', async () => {
  let isOnline = false;
  show(lazyPart(() => (isOnline ? Promise.resolve(part) : Promise.reject(new TypeError('Failed to fetch')))));
  expect(await screen.findByText('on its way')).toBeTruthy();
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('on its way')).toBeTruthy();
  isOnline = true;
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('the part')).toBeTruthy();
});

test('parts that nobody has opened are fetched by and by, whatever happens to one of them', async () => {
  vi.useFakeTimers();
  lazyPart<object>(() => Promise.reject(new TypeError('Failed to fetch')));
  const load = vi.fn(() => Promise.resolve(part));
  lazyPart(load);
  fetchPartsWhenIdle();
  expect(load).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(20_000);
  expect(load).toHaveBeenCalledTimes(1);
});

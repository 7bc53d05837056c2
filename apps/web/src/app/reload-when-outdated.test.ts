import { afterEach, expect, test, vi } from 'vitest';
import { reloadWhenOutdated } from './reload-when-outdated.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  sessionStorage.clear();
});

const reload = vi.fn();
reloadWhenOutdated(reload);

/** A part of the page is missing; how often the page was loaded again once the server has been asked. */
async function missPart(health: () => Promise<Response>): Promise<number> {
  reload.mockClear();
  const asked = vi.fn(health);
  vi.stubGlobal('fetch', asked);
  const event = new Event('vite:preloadError', { cancelable: true });
  window.dispatchEvent(event);
  // Whoever asked for the part hears that it is missing, and goes on without it.
  expect(event.defaultPrevented).toBe(false);
  await Promise.allSettled(asked.mock.results.map(({ value }) => value));
  await Promise.resolve();
  return reload.mock.calls.length;
}
const answer = (status: number) => () => Promise.resolve(new Response('{}', { status }));

test('parts that an update took away: the page is loaded again, once a minute at most', async () => {
  expect(await missPart(answer(200))).toBe(1);
  expect(await missPart(answer(200))).toBe(0);
});

test('without a network, or while the server starts, the page stays', async () => {
  expect(await missPart(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(0);
  expect(await missPart(answer(502))).toBe(0);
  expect(await missPart(answer(200))).toBe(1);
});

import type { Page } from '../../apps/cli/e2e/browser.ts';
import { until } from '../../apps/cli/tests/until.ts';

/** One key: from its event to the drawn change, and when that was, from the start of the navigation. */
export interface DrawnKey {
  ms: number;
  drawnAtMs: number;
}

declare global {
  interface Window {
    drawnKeys: DrawnKey[];
    /** Keys of which the browser's Event Timing says that more than 16 ms went by until the frame was shown. */
    lateKeys: number;
  }
}

/** Looks at what the keys change in this place of the page, an editor's lines or a text field, from now on. */
export async function watchKeys(page: Page, place: string): Promise<void> {
  await page.evaluate(startWatching, place);
}

/** Waits until so many keys are drawn, and hands each out once. */
export async function takeDrawnKeys(page: Page, count: number): Promise<DrawnKey[]> {
  await until(`${count} keys are drawn`, async () => {
    return (await page.evaluate(() => window.drawnKeys.length)) >= count;
  });
  return page.evaluate(() => window.drawnKeys.splice(0));
}

/**
 * Runs in the page. A key's time begins with the time stamp of its event, which the browser's process sets, and ends in
 * the first task after a frame in which its change is there: styles, layout and paint are done then, the screen has yet
 * to show it. Functions have no names in here: tsx would keep them with a helper that the page does not have.
 */
function startWatching(place: string): void {
  window.drawnKeys = [];
  window.lateKeys = 0;
  const surface = document.querySelector(place);
  if (surface === null) throw new Error(`There is no ${place}`);
  const waiting: number[] = [];
  const afterFrame = new MessageChannel();
  const seen = { isChanged: false };
  new MutationObserver(() => {
    seen.isChanged = true;
  }).observe(surface, { subtree: true, childList: true, characterData: true });
  surface.addEventListener('input', () => {
    seen.isChanged = true;
  });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key.length > 1) return;
      waiting.push(event.timeStamp);
      seen.isChanged = false;
      requestAnimationFrame(() => afterFrame.port2.postMessage(null));
    },
    { capture: true },
  );
  afterFrame.port1.onmessage = () => {
    if (!seen.isChanged) {
      if (waiting.length > 0) requestAnimationFrame(() => afterFrame.port2.postMessage(null));
      return;
    }
    const drawnAtMs = performance.now();
    for (const pressedAtMs of waiting.splice(0))
      window.drawnKeys.push({ ms: drawnAtMs - pressedAtMs, drawnAtMs });
  };
  // The type of TypeScript's library does not know the threshold.
  const slowEvents: PerformanceObserverInit & { durationThreshold: number } = {
    type: 'event',
    durationThreshold: 16,
  };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries())
      if (name === 'keydown' && duration > 16) window.lateKeys += 1;
  }).observe(slowEvents);
}

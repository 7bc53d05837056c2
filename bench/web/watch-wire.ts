import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from '../../apps/cli/e2e/browser.ts';

/** What came over the wire for one request: headers and body, as they were compressed. */
export interface Transfer {
  url: string;
  bytes: number;
}

export interface Wire {
  /** What has been asked for so far; told once all of it has come. */
  asked(): Promise<Transfer[]>;
  /** Waits until nothing has been asked for this long. */
  untilQuiet(quietMs: number): Promise<void>;
}

/**
 * Counts by the browser's own word (`encodedDataLength`), requests of workers included. Of the scripts that workers are
 * started with it tells the headers alone, so what the page's Resource Timing says counts where that is more.
 */
export function watchWire(page: Page): Wire {
  const requests: Request[] = [];
  let lastAtMs = performance.now();
  page.on('request', (request) => {
    lastAtMs = performance.now();
    if (request.url().startsWith('http')) requests.push(request);
  });
  return {
    async asked() {
      const told = await Promise.all(requests.map(weigh));
      const timed = await page.evaluate(readTimings);
      return told.map(({ url, bytes }) => {
        // One entry for each request, so that a second one from the cache does not count again.
        const at = timed.findIndex((entry) => entry.url === url);
        const [entry] = at < 0 ? [] : timed.splice(at, 1);
        return { url, bytes: Math.max(bytes, entry?.bytes ?? 0) };
      });
    },
    async untilQuiet(quietMs) {
      while (performance.now() - lastAtMs < quietMs) await wait(100);
    },
  };
}

async function weigh(request: Request): Promise<Transfer> {
  if ((await request.response()) === null) return { url: request.url(), bytes: 0 };
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  return { url: request.url(), bytes: responseHeadersSize + responseBodySize };
}

/** Runs in the page. */
function readTimings(): Transfer[] {
  return performance
    .getEntriesByType('resource')
    .map((entry) => ({ url: entry.name, bytes: (entry as PerformanceResourceTiming).transferSize }));
}

import { expect, type Locator, type Page } from '@playwright/test';

/** A line as in a train through hills; Chromium keeps it so. */
const badLine = { latency: 400, downloadThroughput: 200_000, uploadThroughput: 20_000 };

export interface BadLine {
  /** From now on no request comes through. A stream that is open stays so: Chromium does not cut it. */
  drop: () => Promise<void>;
  /** Comes back, bad as before, once the page has said what happened. */
  comeBackAfter: (said: Locator) => Promise<void>;
}

export async function makeLineBad(page: Page): Promise<BadLine> {
  const session = await page.context().newCDPSession(page);
  const keep = (offline: boolean) =>
    session.send('Network.emulateNetworkConditions', { ...badLine, offline });
  await session.send('Network.enable');
  await keep(false);
  return {
    drop: async () => {
      await keep(true);
    },
    comeBackAfter: async (said) => {
      await expect(said).toBeVisible({ timeout: 30_000 });
      await keep(false);
    },
  };
}

/** The next request with this path arrives, and its answer does not. */
export async function loseAnswer(page: Page, path: string): Promise<void> {
  await page.route(
    `**${path}`,
    async (route) => {
      const cookies = await page.context().cookies();
      expect((await route.fetch()).ok()).toBe(true);
      // What was fetched here is kept as if the browser had seen it.
      await page.context().clearCookies();
      await page.context().addCookies(cookies);
      await route.abort('connectionreset');
    },
    { times: 1 },
  );
}

/** What the browser itself says in its console about such a line. */
export const lineMessages = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_RESET/;

import { readConfig } from '../src/config.ts';

/** For the benchmark in the browser, which uses the one of these tests. */
export { chromium, type Page, type Request } from '@playwright/test';

/** Debian's Chromium, without what it would do by itself. */
export const browserOptions = {
  executablePath: readConfig().chromium,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

import path from 'node:path';
import { defineConfig } from '@playwright/test';
import { projectFolder } from '../src/config.ts';
import { browserOptions } from './browser.ts';

/** Debian's Chromium on the real stack. No retries: a test that fails now and then is a test that fails. */
export default defineConfig({
  testDir: '.',
  outputDir: path.join(projectFolder, 'test-results', 'e2e'),
  globalSetup: './start-stack.ts',
  // Whole files beside each other: most of a story is waiting, for a page or for checks in a sandbox.
  workers: 2,
  retries: 0,
  timeout: 15 * 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    // Writing down every step takes long on few cores; `npx playwright test -c apps/cli/e2e --trace on` does.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: browserOptions,
  },
});

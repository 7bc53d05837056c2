import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { build, preview } from 'vite';
import type { Page } from '../../apps/cli/e2e/browser.ts';

export interface BareMonaco {
  /** The page's address, on loopback. */
  address: string;
  close(): Promise<void>;
}

/** Builds and serves a page with Monaco alone: what it takes itself on this machine and in this browser. */
export async function serveBareMonaco(): Promise<BareMonaco> {
  const root = path.join(import.meta.dirname, 'bare-monaco');
  const outDir = await mkdtemp(path.join(os.tmpdir(), 'holdout-monaco-'));
  const options = { configFile: false, root, logLevel: 'error', build: { outDir } } as const;
  await build({ ...options, worker: { format: 'es' } });
  const server = await preview({ ...options, preview: { host: '127.0.0.1', port: 0 } });
  const [address] = server.resolvedUrls?.local ?? [];
  if (address === undefined) throw new Error('The page with Monaco alone is not served.');
  return {
    address,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true });
    },
  };
}

export async function openInBareMonaco(page: Page, { address }: BareMonaco, text: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => 'openText' in window);
  await page.evaluate((whole) => window.openText(whole), text);
  await page.locator('.view-line').first().waitFor();
}

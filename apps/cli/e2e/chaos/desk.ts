import type { BrowserContext, Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { type ApiClient, createApiClient } from '../../src/api-client.ts';
import type { TestPlatform } from '../../tests/platform.ts';
import { treeOf } from '../workplace.ts';
import type { Random } from './random.ts';
import type { Wire } from './wire.ts';
import { chaosFile, type Writer } from './writer.ts';

/** A candidate at work, and everything that can be done to them. */
export interface Desk {
  platform: TestPlatform;
  context: BrowserContext;
  /** The same candidate past the browser: what the server holds. */
  api: ApiClient;
  wire: Wire;
  t: TFunction;
  random: Random;
  /** Writes at the end of the file. */
  lower: Writer;
  /** A second tab, which writes further up. */
  upper: Writer;
}

/** A client with the session of this browser, which no fault of its network reaches. */
export async function followSession(context: BrowserContext, address: string): Promise<ApiClient> {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return createApiClient(address, address, (input, init) => {
    const request = new Request(input, init);
    request.headers.set('cookie', cookie);
    return fetch(request);
  });
}

/** One more tab with the file, the caret at its end; its wall clock may be wrong. */
export async function openTab({ context, platform, t }: Desk, clockOffsetMs = 0): Promise<Page> {
  const page = await context.newPage();
  if (clockOffsetMs !== 0) await page.addInitScript(moveClock, clockOffsetMs);
  await page.goto(`${platform.address}/attempt/work`);
  await treeOf(page, t).getByRole('treeitem', { name: chaosFile, exact: true }).click();
  await focusEditor(page);
  await page.keyboard.press('Control+End');
  return page;
}

/** Also when the time is over, and the editor has another name. */
const focusEditor = (page: Page) => page.getByRole('textbox', { name: chaosFile }).focus();

export async function readSaved({ api }: Desk): Promise<string> {
  const { files } = await api.attempt.workspace();
  return files.find(({ path }) => path === chaosFile)?.content ?? '';
}

export async function isAnswering(desk: Desk): Promise<boolean> {
  return readSaved(desk).then(
    () => true,
    () => false,
  );
}

/** The whole text in the editor, also what is out of sight; the caret ends up behind it. */
export async function readEditor(page: Page): Promise<string> {
  await focusEditor(page);
  for (const keys of ['Control+A', 'Control+C', 'Control+End']) await page.keyboard.press(keys);
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Runs in the page, before anything of ours. */
function moveClock(offsetMs: number): void {
  const now = Date.now;
  window.Date = new Proxy(Date, {
    construct: (target, args) =>
      Reflect.construct(target, args.length === 0 ? [now() + offsetMs] : args) as Date,
    get: (target, name) => (name === 'now' ? () => now() + offsetMs : Reflect.get(target, name)),
  });
}

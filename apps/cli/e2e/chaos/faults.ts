import { expect } from '@playwright/test';
import { findDatabase, findPart, isAlive } from '../../tests/platform.ts';
import { until } from '../../tests/until.ts';
import { waitUntilSaved } from '../workplace.ts';
import { type Desk, isAnswering, openTab } from './desk.ts';
import { untilMoment } from './moments.ts';
import { isSave } from './wire.ts';
import { type, typeDuring } from './writer.ts';

/**
 * Each is done to somebody who types, and has ended when it returns; whether the work got through is looked at later.
 * `atWorst` is called when the least of it is on the server.
 */
export type Fault = (desk: Desk, atWorst: () => void) => Promise<void>;

const api = 'apps/api/src/main.ts';
const dayMs = 24 * 3600 * 1000;

const untilOffline = ({ lower, t }: Desk) =>
  expect(lower.page.getByText(t('workspace.save.offline'))).toBeVisible({ timeout: 30_000 });

async function dropNetwork(desk: Desk, atWorst: () => void): Promise<void> {
  const { lower, context, random } = desk;
  await typeDuring(lower, async () => {
    await untilMoment(lower.page, random);
    await context.setOffline(true);
    await untilOffline(desk);
  });
  await type(lower, random.integer(1, 6));
  atWorst();
  await context.setOffline(false);
}

/** A process of the platform ends while somebody types; whoever watches it starts it again. */
const kill =
  (findPid: (dataFolder: string) => number, signals: readonly NodeJS.Signals[]): Fault =>
  async (desk, atWorst) => {
    const { lower, platform, random } = desk;
    await typeDuring(lower, async () => {
      await untilMoment(lower.page, random);
      const pid = findPid(platform.dataFolder);
      process.kill(pid, random.pick(signals));
      await until('what was killed has ended', () => !isAlive(pid));
      atWorst();
      await until('the platform answers again', () => isAnswering(desk));
    });
  };

/** Its last save is on its way, and nobody is there any more to hear the answer. */
async function closeTab(desk: Desk, atWorst: () => void): Promise<void> {
  const { lower, random } = desk;
  await type(lower, random.integer(2, 8));
  const saving = lower.page.waitForRequest(isSave);
  await type(lower, 1);
  await saving;
  atWorst();
  await lower.page.close();
  lower.page = await openTab(desk);
}

/** What the tab had not sent is on this device alone when it is closed. */
async function comeBack(desk: Desk): Promise<void> {
  const { lower, context } = desk;
  await lower.page.close();
  await context.setOffline(false);
  lower.page = await openTab(desk);
}

async function closeTabOffline(desk: Desk, atWorst: () => void): Promise<void> {
  const { lower, context, random } = desk;
  await context.setOffline(true);
  await type(lower, random.integer(2, 6));
  await untilOffline(desk);
  await type(lower, 1);
  atWorst();
  await comeBack(desk);
}

async function writeInTwoTabs(desk: Desk, atWorst: () => void): Promise<void> {
  const { lower, upper } = desk;
  upper.page = await openTab(desk);
  await upper.page.keyboard.press('Control+Home');
  for (const _ of upper.numbers) await upper.page.keyboard.press('ArrowDown');
  await upper.page.keyboard.press('End');
  await Promise.all([type(lower, 10), type(upper, 10)]);
  atWorst();
  await waitUntilSaved(lower.page);
  await waitUntilSaved(upper.page);
  await upper.page.close();
  // Its next save meets what the other one has saved.
  await type(lower, 1);
  await waitUntilSaved(lower.page);
}

/** The clock is wrong where the text is kept, and right where it is found. */
async function setClockWrong(desk: Desk, atWorst: () => void): Promise<void> {
  const { lower, context, random, api, t } = desk;
  await lower.page.close();
  lower.page = await openTab(desk, random.pick([-dayMs, dayMs]));
  await type(lower, 3);
  await waitUntilSaved(lower.page);
  const wrongMs = (await lower.page.evaluate(() => Date.now())) - Date.now();
  expect(Math.abs(wrongMs)).toBeGreaterThan(dayMs / 2);
  const { closesAt, serverNow } = await api.attempt.get();
  const count = Math.floor((Date.parse(closesAt) - Date.parse(serverNow)) / dayMs);
  await expect(lower.page.getByText(t('attempt.left.daysOnly', { count }))).toBeVisible();
  await expect(lower.page.getByTestId('save-status')).toHaveText(
    new RegExp(
      `${t('workspace.save.now')}|${t('workspace.save.seconds', { count: 0 }).replace('0', '\\d+')}`,
    ),
  );
  await context.setOffline(true);
  await type(lower, 3);
  await untilOffline(desk);
  atWorst();
  await comeBack(desk);
}

export const faults: Record<string, Fault> = {
  'the network drops': dropNetwork,
  'the API is killed': kill((dataFolder) => findPart(dataFolder, api), ['SIGKILL']),
  'the database is stopped': kill(findDatabase, ['SIGINT', 'SIGKILL']),
  'the tab is closed': closeTab,
  'the tab is closed offline': closeTabOffline,
  'two tabs write': writeInTwoTabs,
  'the clock is a day off': setClockWrong,
};

/** Somebody types on in peace. */
export function typeUntil(endAtMs: number): Fault {
  return async ({ lower }, atWorst) => {
    await typeDuring(lower, () => until('the round is over', () => Date.now() >= endAtMs));
    atWorst();
  };
}

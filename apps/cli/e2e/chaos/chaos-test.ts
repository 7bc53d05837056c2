import { addOrganisation, sendInvitation, signIn, staff } from '../../tests/people.ts';
import {
  findProcessesOf,
  makeDataFolder,
  removeDataFolder,
  startPlatform,
  type TestPlatform,
} from '../../tests/platform.ts';
import { test as base, expect } from '../fixtures.ts';
import { addFile, startWork, waitUntilSaved } from '../workplace.ts';
import { type Desk, followSession } from './desk.ts';
import { readChaosOptions } from './options.ts';
import { createRandom } from './random.ts';
import { watchWire } from './wire.ts';
import { chaosFile, createWriter, textOf } from './writer.ts';

interface ChaosFixtures {
  /** A platform of its own: what is done to it must not reach the other tests. */
  platform: TestPlatform;
  /** A candidate who has just begun, with an empty page before them. */
  desk: Desk;
}

export const test = base.extend<ChaosFixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's pattern.
  platform: async ({}, use) => {
    const dataFolder = makeDataFolder();
    const platform = await startPlatform({ dataFolder });
    await use(platform);
    expect(await platform.end()).toBe(0);
    expect(findProcessesOf(dataFolder)).toEqual([]);
    removeDataFolder(dataFolder);
  },
  stack: async ({ platform }, use) => {
    const role = await addOrganisation(platform);
    const { address, dataFolder } = platform;
    await use({ address, dataFolder, roles: { en: role, fr: role } });
  },
  desk: async ({ platform, stack, openInvitation, t }, use) => {
    const manager = await signIn(platform, staff.manager);
    const { link } = await sendInvitation(manager, stack.roles.en.roleId, 'Kim Chaos', 'practice');
    const page = await openInvitation(link);
    const context = page.context();
    await startWork(page, t);
    const lower = createWriter(page, 1_000_001);
    const upper = createWriter(page, 2_000_001);
    await addFile(page, t, chaosFile, textOf(upper, lower));
    await waitUntilSaved(page);
    await use({
      platform,
      context,
      api: await followSession(context, platform.address),
      wire: watchWire(context),
      t,
      random: createRandom(readChaosOptions().seed),
      lower,
      upper,
    });
  },
});

import os from 'node:os';
import { addOrganisation } from '../apps/cli/tests/people.ts';
import { makeDataFolder, removeDataFolder, startPlatform } from '../apps/cli/tests/platform.ts';
import { describeMachine } from './report/machine.ts';
import { type Part, readWish, runParts } from './report/run-parts.ts';
import { measureColdLoad } from './web/cold-load.ts';
import { measureDesign } from './web/design.ts';
import { openDesk } from './web/desk.ts';
import { measureKeystrokes } from './web/keystrokes.ts';
import { measureSaves } from './web/saves.ts';
import type { Setting } from './web/setting.ts';

export const about =
  'first load and typing in the workspace, a large design; saves and runs of 200 candidates at once';

const parts: Part<Setting>[] = [
  { name: 'cold-load', measure: measureColdLoad },
  { name: 'keystrokes', measure: measureKeystrokes },
  { name: 'design', measure: measureDesign },
  { name: 'saves', measure: measureSaves },
];

/** On the whole platform as `npm start` makes it, with a data folder of its own and a real browser. */
export async function run(args: string[]): Promise<void> {
  const wish = readWish(args, parts);
  const load = os.loadavg()[0] ?? 0;
  const dataFolder = makeDataFolder();
  const platform = await startPlatform({ dataFolder });
  try {
    const { roleId } = await addOrganisation(platform, {
      challengeId: 'churn',
      moreChallengeIds: ['design-fraud'],
    });
    const desk = await openDesk(platform, roleId);
    try {
      const machine = describeMachine({
        browser: `Chromium ${desk.version}`,
        'load before': load.toFixed(1),
      });
      await runParts('web', wish, parts, { platform, roleId, desk, rounds: wish.rounds }, machine);
    } finally {
      await desk.close();
    }
  } finally {
    await platform.end();
    removeDataFolder(dataFolder);
  }
}

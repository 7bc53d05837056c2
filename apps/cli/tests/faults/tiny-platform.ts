import path from 'node:path';
import type { ProjectFile } from '@holdout/contract';
import type { Connection } from '@holdout/db';
import { connectEngine, listContainers } from '@holdout/sandbox';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { projectFolder } from '../../src/config.ts';
import { addOrganisation } from '../people.ts';
import {
  findProcessesOf,
  makeDataFolder,
  removeDataFolder,
  startPlatform,
  type TestPlatform,
} from '../platform.ts';

/** A platform whose one challenge is graded in a second, so that most of the time goes into what is done to it. */
export interface TinyPlatform extends TestPlatform {
  /** Labels its containers. */
  owner: string;
  dockerHost: string | undefined;
  database: Connection;
}

export const tinyChallenge = 'tiny';
export const challengesFolder = path.join(projectFolder, 'apps/cli/tests/faults/challenges');

export async function startTinyPlatform(
  dataFolder: string,
  env: Record<string, string> = {},
): Promise<TinyPlatform> {
  const platform = await startPlatform({
    dataFolder,
    env: {
      HOLDOUT_CHALLENGES: challengesFolder,
      HOLDOUT_LOG_LEVEL: 'debug',
      ...env,
    },
  });
  const database = platform.openDatabase();
  const settings = await database.db.execute<{ id: string }>(sql`select instance_id as id from settings`);
  const dockerHost = env.DOCKER_HOST ?? process.env.DOCKER_HOST;
  return { ...platform, database, dockerHost, owner: `${settings.rows[0]?.id}.main` };
}

/** Started anew for each test of a file, on one data folder; what a test left behind meets the next. */
export function useTinyPlatform(): { platform: TinyPlatform; roleId: string; dataFolder: string } {
  const dataFolder = makeDataFolder();
  const own = { dataFolder } as { platform: TinyPlatform; roleId: string; dataFolder: string };
  beforeEach(async () => {
    own.platform = await startTinyPlatform(dataFolder);
    own.roleId ??= await addTinyRole(own.platform);
  });
  afterEach(() => endCleanly(own.platform));
  afterAll(() => removeDataFolder(dataFolder));
  return own;
}

export async function addTinyRole(platform: TestPlatform): Promise<string> {
  const { roleId } = await addOrganisation(platform, { challengeId: tinyChallenge });
  return roleId;
}

export async function listOurContainers({ dockerHost, owner }: TinyPlatform): Promise<string[]> {
  return listContainers(await connectEngine(dockerHost), owner);
}

/** Stops it as Ctrl-C does: whatever it went through, nothing of it is left. */
export async function endCleanly(platform: TinyPlatform): Promise<void> {
  await platform.database.close();
  expect(await platform.end()).toBe(0);
  expect(findProcessesOf(platform.dataFolder)).toEqual([]);
  expect(await listOurContainers(platform)).toEqual([]);
}

/** A sound submission; its function and its tests take as long as they are told. */
export function tinyProject({ callSeconds = 0, testSeconds = 0, functions = 0 } = {}): ProjectFile[] {
  const spare = Array.from(
    { length: functions },
    (_, n) => `\n\ndef spare_${n}(value):\n    return value + ${n}\n`,
  );
  return [
    {
      path: 'solution.py',
      content: `import time\n\n\ndef total(values):\n    time.sleep(${callSeconds})\n    return sum(values)\n${spare.join('')}`,
    },
    {
      path: 'tests/test_total.py',
      content: `import time\n\nimport solution\n\n\ndef test_three_numbers():\n    time.sleep(${testSeconds})\n    assert solution.total([1, 2, 3]) == 6\n`,
    },
  ];
}

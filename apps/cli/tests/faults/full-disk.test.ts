import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { save, startCandidate, submit } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { until } from '../until.ts';
import { findHolder } from './find-holder.ts';
import { gradedOnce, readRecord } from './record.ts';
import { recovers } from './recovery.ts';
import { newestRun, ranToItsEnd, slowProgram, startProgram, untilPrinted } from './runs.ts';
import {
  addTinyRole,
  endCleanly,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
  tinyProject,
} from './tiny-platform.ts';
import { untilStage } from './worker-log.ts';

/** The disk of the data folder fills while a run and a grading go on, until even the database cannot write any more. */
const dataFolder = makeDataFolder();
const filler = path.join(dataFolder, 'filler');
const isRoot = process.getuid?.() === 0;
let platform: TinyPlatform;

beforeAll(async () => {
  if (!isRoot) return;
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=755', 'tmpfs', dataFolder]);
  platform = await startTinyPlatform(dataFolder);
});
afterAll(async () => {
  if (!isRoot) return;
  try {
    await endCleanly(platform);
  } finally {
    spawnSync('umount', [dataFolder]);
    removeDataFolder(dataFolder);
  }
});

/** To the last byte. */
function fillDisk(): void {
  const file = openSync(filler, 'w');
  for (const size of [1024 * 1024, 4096, 1]) {
    const block = Buffer.alloc(size);
    try {
      while (true) writeSync(file, block);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
}

const freeDisk = () => rmSync(filler);

async function isSaveRefused(candidate: ApiClient): Promise<boolean> {
  const content = Buffer.alloc(50_000, Math.random().toString()).toString();
  return save(candidate, [{ path: 'notes.md', content }]).then(
    () => false,
    () => true,
  );
}

test.runIf(isRoot)(
  'nothing that was acknowledged is lost, and all goes on when there is room',
  async (context) => {
    const roleId = await addTinyRole(platform);
    const invite = (name: string) => startCandidate(platform, roleId, name, tinyChallenge);
    const [runner, submitter] = await Promise.all([invite('Ines'), invite('Omar')]);
    const before = await submitter.attempt.get();
    const after = Date.now();
    await submit(submitter, tinyProject({ callSeconds: 5 }));
    await untilStage(platform, 'checks', { after });
    await untilPrinted(platform, await startProgram(runner, slowProgram(10)), 'begun');
    fillDisk();
    await until('nothing can be saved', () => isSaveRefused(runner));
    // Its log goes on in a new file, for which there is no room: PostgreSQL ends, and cannot begin.
    await platform.database.pool.query('select pg_switch_wal()').catch(() => undefined);
    await until('the database has ended', async () => {
      await isSaveRefused(runner);
      return platform.output().includes('The database ended, for the disk is full');
    });
    const isProgramOver = async () => (await findHolder(platform, 'project/program.py')) === null;
    // Else its end has been recorded, and there is no fault to credit.
    expect(await isProgramOver()).toBe(false);
    await until('the program is over', isProgramOver);

    freeDisk();
    await recovers(context, () => newestRun(runner).catch(String), expect.objectContaining(ranToItsEnd));
    await recovers(context, () => readRecord(platform, before.id), gradedOnce);
    expect(await runner.attempt.runs()).toHaveLength(1);
    expect((await runner.attempt.get()).creditedMinutes).toBeGreaterThanOrEqual(1);
    expect(await isSaveRefused(runner)).toBe(false);
  },
);

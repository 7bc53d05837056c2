import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectFolder } from '../src/config.ts';
import { findFreePort, holdout, makeDataFolder, removeDataFolder } from './platform.ts';

/** What cannot be helped is said in one sentence, without a stack, and with an exit code that scripts understand. */
let dataFolder: string;
beforeEach(() => {
  dataFolder = makeDataFolder();
});
afterEach(() => {
  spawnSync('umount', [dataFolder]);
  removeDataFolder(dataFolder);
});

const isRoot = process.getuid?.() === 0;
const nobody = 65_534;

async function start(env: Record<string, string> = {}, uid?: number) {
  const args = [holdout, 'start', '--no-demo', '--port', String(await findFreePort()), '--data', dataFolder];
  const ended = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  return { code: ended.status, words: ended.stderr.trim() };
}

test.runIf(isRoot)('a full disk', async () => {
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=20m,mode=755', 'tmpfs', dataFolder]);
  const { code, words } = await start();
  expect(code).toBe(1);
  expect(words).toBe('The disk is full. Make room, or put the data on another disk with --data DIR.');
});

test.runIf(isRoot && isReadableForAll(projectFolder))('an engine that this user may not use', async () => {
  mkdirSync(dataFolder, { recursive: true });
  chownSync(dataFolder, nobody, nobody);
  const { code, words } = await start({ HOME: dataFolder, TSX_DISABLE_CACHE: '1' }, nobody);
  expect(code).toBe(1);
  expect(words).toMatch(/^A Docker Engine is running, but this user may not use \S+: .*docker.*\.$/);
});

test('no engine at the address that was given', async () => {
  const { code, words } = await start({ DOCKER_HOST: 'tcp://127.0.0.1:1' });
  expect(code).toBe(1);
  expect(words).toMatch(/^The Docker Engine at tcp:\/\/127\.0\.0\.1:1 does not answer.*\.$/);
});

test('no database at the address that was given', async () => {
  const { code, words } = await start({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/holdout' });
  expect(code).toBe(1);
  expect(words).toMatch(/^The database that DATABASE_URL names cannot be used: .*ECONNREFUSED.*\.$/);
});

function isReadableForAll(folder: string): boolean {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    const mode = spawnSync('stat', ['-c', '%a', at], { encoding: 'utf8' }).stdout.trim();
    if (!/[5-7]$/.test(mode)) return false;
  }
  accessSync(folder, constants.R_OK);
  return true;
}

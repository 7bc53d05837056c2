import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FolderInUse, startEmbeddedPostgres } from '../src/embedded/index.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(path.join(os.tmpdir(), 'holdout-embedded-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const owner = fileURLToPath(new URL('./embedded-owner.ts', import.meta.url));
/** Another process that owns the server, so that it can be killed. */
async function startOwner(
  folder: string,
): Promise<{ child: ChildProcess; connectionString: string; pid: number }> {
  const child = fork(owner, [folder], { execArgv: ['--import', 'tsx'] });
  const [message] = (await once(child, 'message')) as [{ connectionString: string; pid: number }];
  return { child, ...message };
}

test('keeps what was committed, in UTF-8 and durable, and starts again in well under a second', async () => {
  const first = await startEmbeddedPostgres({ dataDir });
  const [settings] = await query(
    first.connectionString,
    `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listen,
       pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()`,
  );
  expect(settings).toEqual({ fsync: 'on', listen: '', encoding: 'UTF8' });
  await query(first.connectionString, `create table note as select 'Zoé 雪' as text`);
  await first.stop();

  const startedAt = performance.now();
  const second = await startEmbeddedPostgres({ dataDir });
  expect(performance.now() - startedAt).toBeLessThan(1000);
  expect(await query(second.connectionString, 'select text from note')).toEqual([{ text: 'Zoé 雪' }]);
  await second.stop();
});

test('refuses a folder that another process owns, and says which', async () => {
  const running = await startEmbeddedPostgres({ dataDir });
  await expect(startEmbeddedPostgres({ dataDir })).rejects.toBeInstanceOf(FolderInUse);
  await running.stop();
});

test('an owner killed with -9 takes its server along; committed rows are there at the next start', async () => {
  const { child, connectionString, pid } = await startOwner(dataDir);
  await query(connectionString, 'create table kept as select 42 as answer');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const next = await startEmbeddedPostgres({ dataDir });
  expect(existsSync(`/proc/${pid}/exe`)).toBe(false);
  expect(await query(next.connectionString, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await next.stop();
});

test('a server killed with -9, its backends with it or not, is replaced', async () => {
  const { child, connectionString, pid } = await startOwner(dataDir);
  await query(connectionString, 'create table kept as select 42 as answer');
  process.kill(pid, 'SIGKILL');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const next = await startEmbeddedPostgres({ dataDir });
  expect(await query(next.connectionString, 'select answer from kept')).toEqual([{ answer: 42 }]);
  await next.stop();
});

test('works in a folder whose path is longer than a socket path may be', async () => {
  const deep = path.join(dataDir, 'a-folder-with-a-name-that-is-long'.repeat(3), 'é and spaces');
  mkdirSync(deep, { recursive: true });
  const database = await startEmbeddedPostgres({ dataDir: deep });
  expect(await query(database.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
});

test.runIf(process.getuid?.() === 0)('works below a folder that only root may enter', async () => {
  const closed = mkdtempSync('/root/holdout-embedded-');
  const database = await startEmbeddedPostgres({ dataDir: closed });
  expect(await query(database.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  await database.stop();
  rmSync(closed, { recursive: true });
});

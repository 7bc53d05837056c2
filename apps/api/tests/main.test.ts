import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@holdout/db/test-database';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
});
afterAll(() => database.drop());

function start(env: Record<string, string>): { child: ChildProcess; errors: string[] } {
  const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env.PATH, DATABASE_URL: database.databaseUrl, HOLDOUT_PORT: '0', ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const errors: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  return { child, errors };
}

test.each(['SIGTERM', 'SIGINT'] as const)('the process answers, and ends by itself on %s', async (signal) => {
  const { child, errors } = start({});
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  expect((await fetch(`http://127.0.0.1:${port}/api/health`)).status).toBe(200);
  child.kill(signal);
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(errors).toEqual([]);
});

test('it ends when its parent does', async () => {
  const { child } = start({});
  await once(child, 'message');
  child.disconnect();
  expect(await once(child, 'exit')).toEqual([0, null]);
});

test('a taken port and a missing database are one sentence each', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  for (const [env, sentence] of [
    [{ HOLDOUT_PORT: String(port) }, `The port ${port} is taken`],
    [{ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' }, 'ECONNREFUSED'],
    [{ DATABASE_URL: '' }, 'DATABASE_URL'],
  ] as const) {
    const { child, errors } = start(env);
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(errors.join('').trim()).toContain(sentence);
    expect(errors.join('').trim().split('\n')).toHaveLength(1);
  }
  taken.close();
});

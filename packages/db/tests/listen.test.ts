import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listen } from '../src/listen.ts';
import { createTestDatabase, type TestDatabase } from '../src/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
});
afterAll(() => database.drop());

test('notifications arrive; a cut connection is opened again, and the gap is told', async () => {
  const heard: string[] = [];
  let onHeard: () => void = () => undefined;
  let onGap: () => void = () => undefined;
  const listener = await listen(database.databaseUrl, ['run_events', 'other'], {
    notify: (channel, payload) => {
      heard.push(`${channel} ${payload}`);
      onHeard();
    },
    gap: () => onGap(),
  });
  const notify = async (payload: string) => {
    const arrived = new Promise<void>((resolve) => {
      onHeard = resolve;
    });
    await database.pool.query(`select pg_notify('run_events', $1)`, [payload]);
    await arrived;
  };
  await notify('one');
  const gap = new Promise<void>((resolve) => {
    onGap = resolve;
  });
  const { rows } = await database.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query like 'listen%'`);
  expect(rows).toHaveLength(1);
  await gap;
  await notify('two');
  expect(heard).toEqual(['run_events one', 'run_events two']);
  await listener.close();
});

import { until } from '../until.ts';
import type { TinyPlatform } from './tiny-platform.ts';

/** A lock in the database: whoever needs what it covers waits there, so that a moment lasts as long as a test likes. */
export interface HeldLock {
  /** Until somebody waits for it with a statement like this. */
  untilMet(statement: string): Promise<void>;
  /** Gives it back; those who wait for it are cut off, as they are when their machine dies. */
  letGo(): Promise<void>;
}

const waiting = `select pid from pg_stat_activity where $1 = any(pg_blocking_pids(pid))`;

export async function holdLock(
  { database: { pool } }: TinyPlatform,
  lock: { text: string; values?: unknown[] },
): Promise<HeldLock> {
  const client = await pool.connect();
  // Of a test that fails the database ends first.
  client.on('error', () => undefined);
  await client.query('begin');
  await client.query(lock);
  const holder = (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]?.pid;
  return {
    untilMet: (statement) =>
      until(`somebody waits with ${statement}`, async () => {
        const found = await pool.query(`${waiting} and query ilike $2`, [holder, `%${statement}%`]);
        return found.rows.length > 0;
      }),
    async letGo() {
      await pool.query(`select pg_terminate_backend(pid) from (${waiting}) as cut_off`, [holder]);
      await client.query('rollback');
      client.release();
    },
  };
}

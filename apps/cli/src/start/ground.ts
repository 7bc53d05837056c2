import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { connect } from '@holdout/db';

/**
 * What the processes of the platform stand on. A process that ends while it is missing is not to blame, and there is no
 * use in starting it again before it is back.
 */
export interface Ground {
  /** What is missing at this moment, in a few words; null when nothing is. */
  missing(): Promise<string | null>;
  /** Waits until nothing is missing. Rejects when `signal` aborts. */
  untilFirm(signal: AbortSignal): Promise<void>;
}

/** PostgreSQL writes its log in pieces of 16 MiB, and cannot start without room for one. */
const leastRoomBytes = 20 * 1024 * 1024;
const lookMs = 500;

export function createGround(lookers: (() => Promise<string | null>)[]): Ground {
  async function missing(): Promise<string | null> {
    for (const look of lookers) {
      const lack = await look();
      if (lack !== null) return lack;
    }
    return null;
  }
  return {
    missing,
    async untilFirm(signal) {
      while ((await missing()) !== null) await wait(lookMs, undefined, { signal });
    },
  };
}

/** The disk of a folder that is written to. */
export function lookForRoom(folder: string): () => Promise<string | null> {
  return async () => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < leastRoomBytes ? 'the disk is full' : null;
  };
}

export function lookForDatabase(url: string): () => Promise<string | null> {
  return async () => {
    const { pool, close } = connect(url, { maxConnections: 1 });
    try {
      await pool.query('select 1');
      return null;
    } catch {
      return 'the database does not answer';
    } finally {
      await close();
    }
  };
}

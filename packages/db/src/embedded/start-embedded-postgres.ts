import path from 'node:path';
import pg from 'pg';
import { prepareBinaries } from './binaries.ts';
import { ensureCluster } from './cluster.ts';
import { lockFolder } from './folder-lock.ts';
import { startPostmaster, stopPostmaster } from './postmaster.ts';
import { chooseUser } from './run-as.ts';
import { endOrphan } from './server-processes.ts';
import { openSocketFolder, toConnectionString } from './socket-path.ts';

/**
 * A real PostgreSQL from npm, kept in a folder and reached by a unix socket inside it that only its user can open.
 * One process owns it; when that process is killed the server stops by itself, and whatever is left is cleaned up by
 * the next start.
 */
export interface EmbeddedPostgres {
  connectionString: string;
  /** Of the server that runs now, or ran last. */
  readonly pid: number;
  /** Settles when that server has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Starts it anew, at the same address, after it has ended by itself. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  dataDir: string;
  onProgress?: (step: 'initialising' | 'ending-orphan' | 'starting') => void;
  /** PostgreSQL settings; tests that need no durability may turn fsync off. */
  settings?: Record<string, string>;
}

const databaseName = 'holdout';

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress = () => {}, settings = {} } = options;
  const clusterDir = path.resolve(options.dataDir, 'postgres');
  const lock = lockFolder(path.dirname(clusterDir), 'postgres.lock');
  const socket = openSocketFolder(clusterDir);
  try {
    const user = chooseUser(clusterDir);
    const binaries = prepareBinaries(user);
    await ensureCluster(clusterDir, user, binaries, () => onProgress('initialising'));
    if (await endOrphan(clusterDir)) onProgress('ending-orphan');
    onProgress('starting');
    let server = await startPostmaster(clusterDir, user, binaries, settings);
    await ensureDatabase(toConnectionString(socket.folder, 'postgres'));
    return {
      connectionString: toConnectionString(socket.folder, databaseName),
      get pid() {
        return server.pid;
      },
      get ended() {
        return server.ended;
      },
      async restart() {
        await endOrphan(clusterDir);
        server = await startPostmaster(clusterDir, user, binaries, settings);
      },
      async stop() {
        await stopPostmaster(server);
        socket.remove();
        lock.release();
      },
    };
  } catch (error) {
    await endOrphan(clusterDir);
    socket.remove();
    lock.release();
    throw error;
  }
}

/** How to reach the server that another process of this machine runs on the same data folder. */
export function findEmbeddedPostgres(dataDir: string): string {
  return toConnectionString(openSocketFolder(path.resolve(dataDir, 'postgres')).folder, databaseName);
}

async function ensureDatabase(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName}`);
  } finally {
    await client.end();
  }
}

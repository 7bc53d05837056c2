import { migrate } from '@holdout/db';
import { findEmbeddedPostgres, findHolder, startEmbeddedPostgres } from '@holdout/db/embedded';
import type { Config } from '../config.ts';
import { startLock } from './start-platform.ts';

/** The database of the Holdout that runs on this data folder; where none runs it is opened for the moment. */
export async function withDatabase<T>(config: Config, work: (url: string) => Promise<T>): Promise<T> {
  if (config.databaseUrl) return migrated(config.databaseUrl, work);
  if (findHolder(config.dataFolder, startLock) !== null) return work(findEmbeddedPostgres(config.dataFolder));
  const embedded = await startEmbeddedPostgres({ dataDir: config.dataFolder });
  try {
    return await migrated(embedded.connectionString, work);
  } finally {
    await embedded.stop();
  }
}

async function migrated<T>(url: string, work: (url: string) => Promise<T>): Promise<T> {
  await migrate(url);
  return work(url);
}

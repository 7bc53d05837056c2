import { migrate } from '@holdout/db';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@holdout/db/embedded';
import type { Config } from '../config.ts';
import { StartProblem } from './start-problem.ts';
import type { Step } from './steps.ts';

export interface Database {
  url: string;
  /** The server that is ours to keep; null where DATABASE_URL names another one. */
  embedded: EmbeddedPostgres | null;
  appliedMigrations: number;
}

const words = {
  initialising: 'making a new database',
  'ending-orphan': 'ending one that a killed Holdout left behind',
  starting: 'starting PostgreSQL',
};

export async function openDatabase(config: Config, { say }: Step): Promise<Database> {
  if (config.databaseUrl) return useGiven(config.databaseUrl, say);
  const embedded: EmbeddedPostgres = await startEmbeddedPostgres({
    dataDir: config.dataFolder,
    onProgress: (step) => say(words[step]),
  });
  try {
    say('bringing its tables up to date');
    const applied = await migrate(embedded.connectionString);
    return {
      url: embedded.connectionString,
      embedded,
      appliedMigrations: applied.length,
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function useGiven(url: string, say: (text: string) => void): Promise<Database> {
  say('connecting to DATABASE_URL');
  try {
    const applied = await migrate(url);
    return { url, embedded: null, appliedMigrations: applied.length };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StartProblem(`The database that DATABASE_URL names cannot be used: ${reason}.`, { cause });
  }
}

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Db } from '@holdout/db';
import { createTestDatabase, type TestDatabase } from '@holdout/db/test-database';
import { pino } from 'pino';
import { inject } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { startApi } from '../src/start-api.ts';

export interface TestApi {
  url: string;
  origin: string;
  db: Db;
  database: TestDatabase;
  /** Every line that was logged, to look for what must not be there. */
  log: string[];
  stop(): Promise<void>;
}

/** The real server on a free port, with a database of its own and a small challenge; the kit is the real one. */
export async function startTestApi({
  origin = 'http://127.0.0.1:3000',
  metricsToken,
}: {
  origin?: string;
  metricsToken?: string;
} = {}): Promise<TestApi> {
  const database = await createTestDatabase(inject('testServerUrl'));
  const webFolder = await makeWebFolder();
  const log: string[] = [];
  const config = parseConfig({
    DATABASE_URL: database.databaseUrl,
    HOLDOUT_PORT: '0',
    HOLDOUT_ORIGIN: origin,
    HOLDOUT_CHALLENGES: fileURLToPath(new URL('challenges', import.meta.url)),
    HOLDOUT_PRACTICE: 'tiny',
    HOLDOUT_WEB: webFolder,
    HOLDOUT_METRICS_TOKEN: metricsToken,
  });
  const api = await startApi(config, pino({ level: 'debug' }, { write: (line) => log.push(line) }));
  return {
    url: `http://127.0.0.1:${api.port}`,
    origin,
    db: database.db,
    database,
    log,
    async stop() {
      await api.stop();
      await database.drop();
      await rm(webFolder, { recursive: true });
    },
  };
}

async function makeWebFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-web-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Holdout</title>');
  const script = path.join(folder, 'assets', 'index-abc123.js');
  await writeFile(script, 'export {};');
  await writeFile(`${script}.br`, brotliCompressSync('export {};'));
  await writeFile(path.join(folder, 'assets', 'ruff-worker-abc_1-3.js'), 'export {};');
  await writeFile(path.join(folder, 'assets', 'plain-abc123.css'), 'body {}');
  return folder;
}

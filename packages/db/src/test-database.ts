import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type Connection, connect } from './connect.ts';
import { startEmbeddedPostgres } from './embedded/index.ts';
import { migrate } from './migrate.ts';

/**
 * Tests run on a real PostgreSQL. A run starts one server and builds a template once; each test file gets a clone of its
 * own (about 70 ms), so that files never see each other's rows.
 */
export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

const templateName = 'holdout_template';
/** No durability in tests: nothing here outlives the run. */
const fastSettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
};

export async function startTestServer(): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'holdout-test-'));
  const server = await startEmbeddedPostgres({ dataDir, settings: fastSettings });
  const url = server.connectionString;
  await runOnServer(url, `create database ${templateName}`);
  await migrate(databaseUrl(url, templateName));
  return {
    url,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export interface TestDatabase extends Connection {
  drop(): Promise<void>;
}

/** A fresh database with our tables. `isEmpty` leaves even those out, to test the migrations themselves. */
export async function createTestDatabase(
  serverUrl: string,
  options: { isEmpty?: boolean; maxConnections?: number } = {},
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnServer(
    serverUrl,
    `create database ${name}${options.isEmpty ? '' : ` template ${templateName}`}`,
  );
  const connection = connect(databaseUrl(serverUrl, name), { maxConnections: options.maxConnections ?? 30 });
  return {
    ...connection,
    async drop() {
      await connection.close();
      await refuseOpenConnections(serverUrl, name);
      await runOnServer(serverUrl, `drop database ${name} with (force)`);
    },
  };
}

/** A pool or a listener that a test left open would hide a leak in the product; the server needs a moment to notice. */
async function refuseOpenConnections(serverUrl: string, name: string): Promise<void> {
  for (let look = 0; look < 100; look += 1) {
    const rows = await runOnServer(
      serverUrl,
      `select count(*)::int as count from pg_stat_activity, pg_sleep(${look === 0 ? 0 : 0.05})
        where datname = '${name}' and backend_type = 'client backend'`,
    );
    if (rows[0]?.count === 0) return;
  }
  throw new Error(`Connections to the test database ${name} were left open`);
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function runOnServer(serverUrl: string, sql: string): Promise<{ count?: number }[]> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const result = await client.query<{ count?: number }>(sql);
    return result.rows;
  } finally {
    await client.end();
  }
}

import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'graphile-worker';
import pg from 'pg';

const migrationsFolder = new URL('../migrations/', import.meta.url);
/** Any number will do, as long as every migrator takes the same one. */
const migrationLock = 724_100_713;

/**
 * Brings a database up to date: our tables, then the queue's. Many processes may do so at once: each waits for the lock
 * on its own connection, and finds nothing left to do.
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const applied = await applyMissing(client);
    await migrateQueue(databaseUrl);
    return applied;
  } finally {
    await client.end();
  }
}

async function migrateQueue(databaseUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  await runMigrations({ pgPool: pool }).finally(() => pool.end());
}

async function applyMissing(client: pg.Client): Promise<string[]> {
  await client.query(
    'create table if not exists migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  const done = await client.query<{ name: string }>('select name from migrations');
  const doneNames = new Set(done.rows.map((row) => row.name));
  const missing = (await migrationNames()).filter((name) => !doneNames.has(name));
  for (const name of missing) await applyOne(client, name);
  return missing;
}

async function applyOne(client: pg.Client, name: string): Promise<void> {
  const sql = await readFile(new URL(name, migrationsFolder), 'utf8');
  await client.query('begin');
  try {
    await client.query(sql);
    await client.query('insert into migrations (name) values ($1)', [name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name} failed`, { cause: error });
  }
}

async function migrationNames(): Promise<string[]> {
  const names = await readdir(migrationsFolder);
  return names.filter((name) => name.endsWith('.sql')).sort();
}

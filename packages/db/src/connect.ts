import { drizzle, type NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgDatabase } from 'drizzle-orm/pg-core';
import pg from 'pg';

/** What every query takes: the pool or a transaction on it. */
export type Db = PgDatabase<NodePgQueryResultHKT>;

export interface Connection {
  db: Db;
  pool: pg.Pool;
  databaseUrl: string;
  close(): Promise<void>;
}

/**
 * Opens a pool. A connection that breaks while idle is dropped and replaced; one that breaks at work fails the query it
 * was at, and never the process.
 */
export function connect(databaseUrl: string, options: { maxConnections?: number } = {}): Connection {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: options.maxConnections ?? 10,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: drizzle(pool), pool, databaseUrl, close: () => pool.end() };
}

import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { databaseUser } from './cluster.ts';

/** The kernel takes socket paths of up to 107 bytes. */
const longestSocketPath = 107;
const socketName = '.s.PGSQL.5432';

/** A folder name short enough to connect through, and how to tidy it up: the cluster's own, or a link to it. */
export function openSocketFolder(clusterDir: string): { folder: string; remove(): void } {
  if (Buffer.byteLength(path.join(clusterDir, socketName)) <= longestSocketPath) {
    return { folder: clusterDir, remove: () => {} };
  }
  const short = mkdtempSync(path.join(os.tmpdir(), 'holdout-'));
  const folder = path.join(short, 'pg');
  symlinkSync(clusterDir, folder);
  return { folder, remove: () => rmSync(short, { recursive: true, force: true }) };
}

export function toConnectionString(socketFolder: string, database: string): string {
  return `postgresql://${databaseUser}@localhost/${database}?host=${encodeURIComponent(socketFolder)}`;
}

import { createHash } from 'node:crypto';
import { inArray } from 'drizzle-orm';
import type { Db } from '../connect.ts';
import { blobs, type FileMap } from './tables.ts';

export interface TextFile {
  path: string;
  content: string;
}

/** Keeps the contents and returns where each stands. The same content is kept once. */
export async function saveFiles(db: Db, files: TextFile[]): Promise<FileMap> {
  const entries = files.map((file) => ({ ...file, digest: digestOf(file.content) }));
  const rows = new Map(
    entries.map(({ digest, content }) => [digest, { digest, content, bytes: Buffer.byteLength(content) }]),
  );
  // In the order of digests, so that two writers of the same contents never wait for each other in a circle.
  const ordered = [...rows.values()].sort((a, b) => (a.digest < b.digest ? -1 : 1));
  if (ordered.length > 0) await db.insert(blobs).values(ordered).onConflictDoNothing();
  return Object.fromEntries(entries.map((entry) => [entry.path, entry.digest]));
}

/** The files of a map with their contents, ordered by path. */
export async function selectFiles(db: Db, files: FileMap): Promise<TextFile[]> {
  const digests = [...new Set(Object.values(files))];
  if (digests.length === 0) return [];
  const rows = await db.select().from(blobs).where(inArray(blobs.digest, digests));
  const contents = new Map(rows.map((row) => [row.digest, row.content]));
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => ({ path, content: contentOf(contents, digest) }));
}

/** Sizes in bytes by digest, without reading the contents. */
export async function selectBlobSizes(db: Db, digests: string[]): Promise<Map<string, number>> {
  if (digests.length === 0) return new Map();
  const rows = await db
    .select({ digest: blobs.digest, bytes: blobs.bytes })
    .from(blobs)
    .where(inArray(blobs.digest, digests));
  return new Map(rows.map((row) => [row.digest, row.bytes]));
}

function contentOf(contents: Map<string, string>, digest: string): string {
  const content = contents.get(digest);
  if (content === undefined) throw new Error(`The content with digest ${digest} is missing`);
  return content;
}

function digestOf(content: string): string {
  return createHash('sha256').update(content).digest('hex');
}

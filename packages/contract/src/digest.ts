import { createHash } from 'node:crypto';
import type { Digest } from './text.ts';

/**
 * Digests, apart from the front door because browsers have no `node:crypto`: import `@holdout/contract/digest`.
 *
 * A project's digest is the SHA-256 of one line per file, `<sha256 of the content> <bytes> <path>\n`, in UTF-8 and
 * sorted by path (by code unit). It depends on paths and contents alone, so a folder graded on the command line and
 * the same files submitted in the browser have the same digest.
 */
export function digestProject(files: { path: string; content: string | Buffer }[]): Digest {
  const lines = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ path, content }) => `${sha256(content)} ${Buffer.byteLength(content)} ${path}\n`);
  return sha256(lines.join(''));
}

/** SHA-256 of canonical JSON: keys sorted, no white space, undefined left out. */
export function digestJson(value: unknown): Digest {
  return sha256(canonicalJson(value));
}

export function sha256(content: string | Buffer): Digest {
  return createHash('sha256').update(content).digest('hex');
}

export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonicalJson(one ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

import { readDirectory, type ZipRecord } from './read-directory.ts';
import { unpackEntry } from './unpack-entry.ts';
import { zipLimits } from './zip-limits.ts';
import { ZipRefused } from './zip-refused.ts';

/** A file in a ZIP. Nothing is unpacked before somebody asks for it. */
export interface ZipEntry {
  path: string;
  bytes: number;
  unpack: () => Uint8Array<ArrayBuffer>;
}

const unixLink = 0o120000;
const unixType = 0o170000;

/**
 * The files of a ZIP that came from outside, or `ZipRefused`: what could stand for anything but plain files inside one
 * folder is refused as a whole, so that nobody has to guess what was left out.
 */
export function readZip(bytes: Uint8Array<ArrayBuffer>): ZipEntry[] {
  if (bytes.length > zipLimits.bytes) throw new ZipRefused('too_large');
  const records = readDirectory(bytes);
  const unpackedBytes = records.reduce((sum, { size }) => sum + size, 0);
  if (unpackedBytes > zipLimits.unpackedBytes) throw new ZipRefused('unpacks_too_large');
  const seen = new Set<string>();
  return records.flatMap((record) => {
    const path = toSafePath(record);
    if (path.endsWith('/')) return [];
    if (seen.has(path)) throw new ZipRefused('twice', path);
    seen.add(path);
    return [{ path, bytes: record.size, unpack: () => unpackEntry(bytes, record) }];
  });
}

function toSafePath(record: ZipRecord): string {
  // Some programs of Windows write its own separator.
  const path = record.name.replaceAll('\\', '/');
  if (record.isEncrypted) throw new ZipRefused('encrypted', path);
  if ((record.unixMode & unixType) === unixLink) throw new ZipRefused('link', path);
  if (/^(\/|[A-Za-z]:)/.test(path) || path.split('/').includes('..')) throw new ZipRefused('outside', path);
  return path;
}

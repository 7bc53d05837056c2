import { zipLimits } from './zip-limits.ts';
import { ZipRefused } from './zip-refused.ts';

/** What the directory at the end of a ZIP says of one entry. */
export interface ZipRecord {
  name: string;
  /** The name as it stands in the file: the entry itself must say the same. */
  nameBytes: Uint8Array;
  isEncrypted: boolean;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  offset: number;
  /** Type and rights of the file; 0 when the ZIP was not made on a Unix. */
  unixMode: number;
}

const endSignature = 0x06054b50;
const endSize = 22;
const longestComment = 0xffff;
const recordSignature = 0x02014b50;
const recordSize = 46;
const unix = 3;
/** Stands for "see the 64-bit fields": nothing of a size that is taken here needs them. */
const isBeyond32 = (value: number) => value === 0xffffffff;

export function readDirectory(bytes: Uint8Array): ZipRecord[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > zipLimits.entries) throw new ZipRefused('too_many');
  if (isBeyond32(start)) throw new ZipRefused('too_large');
  const records: ZipRecord[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + recordSize > end || view.getUint32(at, true) !== recordSignature)
      throw new ZipRefused('damaged');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + recordSize + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw new ZipRefused('damaged');
    records.push(readRecord(view, at, bytes.subarray(at + recordSize, at + recordSize + nameLength)));
    at = next;
  }
  return records;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw new ZipRefused('not_a_zip');
}

function readRecord(view: DataView, at: number, nameBytes: Uint8Array): ZipRecord {
  const [packedSize, size, offset] = [20, 24, 42].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  if ([packedSize, size, offset].some(isBeyond32)) throw new ZipRefused('unpacks_too_large');
  return {
    name: decodeName(nameBytes),
    nameBytes,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    unixMode: view.getUint8(at + 5) === unix ? view.getUint16(at + 40, true) : 0,
  };
}

/** Names are UTF-8, whether the ZIP says so or not: of the old code pages nobody knows which one was meant. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ZipRefused('not_utf8', new TextDecoder('latin1').decode(bytes));
  }
}

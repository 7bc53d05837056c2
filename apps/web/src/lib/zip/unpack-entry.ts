import { Inflate } from 'fflate';
import { crc32 } from './crc32.ts';
import type { ZipRecord } from './read-directory.ts';
import { ZipRefused } from './zip-refused.ts';

const headerSignature = 0x04034b50;
const headerSize = 30;
const stored = 0;
const deflated = 8;
/** DEFLATE makes a thousand bytes of one at most: so much is unpacked before a bomb is noticed. */
const sliceBytes = 1024;

/** The content of one entry: exactly as long as the directory says, and unharmed. */
export function unpackEntry(bytes: Uint8Array<ArrayBuffer>, record: ZipRecord): Uint8Array<ArrayBuffer> {
  const packed = findPacked(bytes, record);
  const content = unpack(packed, record);
  if (content.length !== record.size || crc32(content) !== record.crc) {
    throw new ZipRefused('damaged', record.name);
  }
  return content;
}

function findPacked(bytes: Uint8Array<ArrayBuffer>, record: ZipRecord): Uint8Array<ArrayBuffer> {
  const { offset, name, nameBytes, packedSize } = record;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + headerSize > bytes.length || view.getUint32(offset, true) !== headerSignature) {
    throw new ZipRefused('damaged', name);
  }
  const nameAt = offset + headerSize;
  const start = nameAt + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const ownName = bytes.subarray(nameAt, nameAt + view.getUint16(offset + 26, true));
  const isSame = ownName.length === nameBytes.length && ownName.every((byte, at) => byte === nameBytes[at]);
  // An entry that calls itself otherwise would be another file for another program.
  if (!isSame || start + packedSize > bytes.length) throw new ZipRefused('damaged', name);
  return bytes.subarray(start, start + packedSize);
}

function unpack(packed: Uint8Array<ArrayBuffer>, { method, size, name }: ZipRecord): Uint8Array<ArrayBuffer> {
  if (method === stored) return packed;
  if (method !== deflated) throw new ZipRefused('unknown_method', name);
  const content = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    // A bomb says less than it holds; it is left alone as soon as it says too much.
    if (length + piece.length > size) throw new ZipRefused('damaged', name);
    content.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += sliceBytes) {
      inflate.push(packed.subarray(at, at + sliceBytes), at + sliceBytes >= packed.length);
    }
  } catch (error) {
    throw error instanceof ZipRefused ? error : new ZipRefused('damaged', name);
  }
  return content.subarray(0, length);
}

import { deflateSync } from 'fflate';
import { crc32 } from './crc32.ts';

export interface TestEntry {
  name: string | Uint8Array;
  content?: string | Uint8Array;
  flags?: number;
  method?: number;
  mode?: number;
  /** What the directory says of the size, whatever is true. */
  size?: number;
  packed?: Uint8Array;
  crc?: number;
  ownName?: string;
}

const encoder = new TextEncoder();
const toBytes = (text: string | Uint8Array) => (typeof text === 'string' ? encoder.encode(text) : text);
const numbers = (...fields: [value: number, bytes: number][]) =>
  fields.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 0xff));

/** For tests only: a ZIP written byte by byte, with whatever in it that no honest program would write. */
export function makeTestZip(entries: readonly TestEntry[]): Uint8Array<ArrayBuffer> {
  const file: number[] = [];
  const directory: number[] = [];
  for (const { name, content = '', flags = 0x800, method = 8, mode = 0o100644, ...said } of entries) {
    const bytes = toBytes(content);
    const packed = said.packed ?? (method === 8 ? deflateSync(bytes) : bytes);
    const nameBytes = toBytes(name);
    const ownName = toBytes(said.ownName ?? name);
    const sizes = numbers([said.crc ?? crc32(bytes), 4], [packed.length, 4], [said.size ?? bytes.length, 4]);
    const common = [...numbers([20, 2], [flags, 2], [method, 2], [0, 2], [33, 2]), ...sizes];
    const at = file.length;
    file.push(...numbers([0x04034b50, 4]), ...common, ...numbers([ownName.length, 2], [0, 2]), ...ownName);
    for (const byte of packed) file.push(byte);
    directory.push(...numbers([0x02014b50, 4], [0x0314, 2]), ...common);
    directory.push(...numbers([nameBytes.length, 2], [0, 2], [0, 2], [0, 2], [0, 2]));
    directory.push(...numbers([mode << 16, 4], [at, 4]), ...nameBytes);
  }
  const end = numbers([0x06054b50, 4], [0, 4], [entries.length, 2], [entries.length, 2]);
  end.push(...numbers([directory.length, 4], [file.length, 4], [0, 2]));
  return Uint8Array.from([...file, ...directory, ...end]);
}

import { expect, test } from 'vitest';
import { Demux } from './demux.ts';

function piece(stream: number, text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

test('however the bytes are cut, each stream gets its own', () => {
  const all = Buffer.concat([
    piece(1, 'one'),
    piece(2, 'error'),
    piece(1, ''),
    piece(1, 'two'),
    piece(2, '!'),
  ]);
  for (let size = 1; size <= all.length; size += 1) {
    const seen = { out: '', err: '' };
    const demux = new Demux(
      (chunk) => {
        seen.out += chunk.toString();
      },
      (chunk) => {
        seen.err += chunk.toString();
      },
    );
    for (let at = 0; at < all.length; at += size) demux.push(all.subarray(at, at + size));
    expect(seen).toEqual({ out: 'onetwo', err: 'error!' });
  }
});

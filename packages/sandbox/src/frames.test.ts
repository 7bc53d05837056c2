import { expect, test } from 'vitest';
import { encodeFrame, type Frame, FrameProblem, FrameReader } from './frames.ts';

function read(bytes: Buffer, size = bytes.length): { frames: Frame[]; reader: FrameReader } {
  const frames: Frame[] = [];
  const reader = new FrameReader((frame) => frames.push(frame));
  for (let at = 0; at < bytes.length; at += size) reader.push(bytes.subarray(at, at + size));
  return { frames, reader };
}

function raw(header: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(Buffer.byteLength(header));
  return Buffer.concat([length, Buffer.from(header)]);
}

test('however the bytes are cut, the same frames come out', () => {
  const frames: Frame[] = [
    { header: { type: 'a', id: '1' }, blobs: [] },
    { header: { type: 'b' }, blobs: [Buffer.from('xyz'), Buffer.alloc(0), Buffer.from('é')] },
    { header: {}, blobs: [] },
  ];
  const bytes = Buffer.concat(frames.flatMap((frame) => encodeFrame(frame.header, frame.blobs)));
  for (let size = 1; size <= bytes.length; size += 1) {
    const result = read(bytes, size);
    expect(result.frames).toEqual(frames);
    expect(result.reader.isEmpty).toBe(true);
  }
});

test('bytes without an end are not nothing', () => {
  expect(read(raw('{"blobs":[5]}')).reader.isEmpty).toBe(false);
  expect(read(Buffer.from([0])).reader.isEmpty).toBe(false);
  expect(read(Buffer.from([0, 0, 0, 9])).reader.isEmpty).toBe(false);
});

test.each([
  '[]',
  'null',
  '{"a":NaN}',
  '{"blobs":1}',
  '{"blobs":[-1]}',
  '{"blobs":[1.5]}',
  '{"blobs":["1"]}',
  '{"blobs":[1e999]}',
  '{"blobs":[67108865]}',
  `{"blobs":[${'0,'.repeat(2000)}0]}`,
  `{"a":${'['.repeat(100)}${']'.repeat(100)}}`,
])('a header such as %s is refused', (header) => {
  expect(() => read(raw(header))).toThrow(FrameProblem);
});

test('a length over the cap is refused before any of it is kept', () => {
  expect(() => read(Buffer.from([0xff, 0xff, 0xff, 0xff]))).toThrow(/header of 4294967295 bytes/);
});

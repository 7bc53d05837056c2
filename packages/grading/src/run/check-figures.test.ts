import { crc32, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkFigures } from './check-figures.ts';
import { readPng } from './read-png.ts';
import { isSvg } from './read-svg.ts';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');
function header(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk('IHDR', data);
}
const pixels = chunk('IDAT', deflateSync(Buffer.alloc(2)));
const end = chunk('IEND', Buffer.alloc(0));
const png = (width = 1, height = 1) => Buffer.concat([signature, header(width, height), pixels, end]);
const one = (path: string, content: Buffer) =>
  checkFigures({ files: [{ path, content }], leftOut: [], leftOutCount: 0 });

describe('a PNG', () => {
  test('tells its size', () => {
    expect(readPng(png(640, 480))).toEqual({ width: 640, height: 480 });
  });

  test.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a page behind the signature', Buffer.concat([signature, Buffer.from('<html>'.repeat(20))])],
    ['a page behind a header', Buffer.concat([signature, header(1, 1), Buffer.from('<html>'.repeat(20))])],
    ['a page behind the end', Buffer.concat([png(), Buffer.from('<html>')])],
    ['no data', Buffer.concat([signature, header(1, 1), end])],
    ['no header', Buffer.concat([signature, pixels, end])],
    ['two headers', Buffer.concat([signature, header(1, 1), header(9_999, 9_999), pixels, end])],
    ['no end', Buffer.concat([signature, header(1, 1), pixels])],
    ['a chunk that is longer than the file', png().fill(0xff, 8, 12)],
    ['no width', png(0, 1)],
  ])('is not %s', (_name, bytes) => {
    expect(readPng(bytes)).toBeNull();
    expect(one('a.png', bytes)).toMatchObject({
      kept: [],
      leftOut: [{ path: 'a.png', reason: 'not_an_image' }],
      leftOutCount: 1,
    });
  });

  test.each([
    [8_193, 1, false],
    [1, 4_294_967_295, false],
    [5_000, 5_000, false],
    [4_800, 5_000, true],
    [8_192, 2_000, true],
  ])('of %d by %d points is kept: %s', (width, height, isKept) => {
    const { kept, leftOut } = one('a.png', png(width, height));
    expect(kept).toHaveLength(isKept ? 1 : 0);
    expect(leftOut).toEqual(isKept ? [] : [{ path: 'a.png', reason: 'too_large' }]);
  });
});

describe('an SVG', () => {
  test.each([
    ['<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['\uFEFF<?xml version="1.0" encoding="utf-8" standalone="no"?>\n<svg\n/>'],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n<!-- made with -->\n<svg>',
    ],
  ])('%j', (text) => {
    expect(isSvg(Buffer.from(text))).toBe(true);
  });

  test.each([
    ['a page', '<html><svg/></html>'],
    ['a page that says it is', '<!DOCTYPE html><svg/>'],
    ['text', 'svg'],
    ['another root that begins alike', '<svgx/>'],
    [
      'entities that unfold to gigabytes',
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg>&b;</svg>',
    ],
    ['entities anywhere', '<svg><!ENTITY a "b"></svg>'],
    ['a comment without an end', `<!--${'-'.repeat(100_000)}`],
  ])('is not %s', (_name, text) => {
    expect(isSvg(Buffer.from(text))).toBe(false);
  });

  test('is text in UTF-8', () => {
    expect(isSvg(Buffer.from('<svg>é</svg>', 'latin1'))).toBe(false);
    expect(isSvg(Buffer.from('<svg>\0</svg>'))).toBe(false);
  });
});

test('each figure keeps its own bytes, also when one before it was not kept', () => {
  const found = ['a.png', 'b.svg', 'c.png'].map((path, at) => ({
    path,
    content: at === 0 ? Buffer.from('no') : at === 1 ? Buffer.from('<svg/>') : png(),
  }));
  const { kept, contents, leftOutCount } = checkFigures({
    files: found,
    leftOut: [{ path: 'd.png', reason: 'too_many' }],
    leftOutCount: 976,
  });
  expect(kept.map(({ path, type }) => [path, type])).toEqual([
    ['b.svg', 'svg'],
    ['c.png', 'png'],
  ]);
  expect(contents).toEqual([Buffer.from('<svg/>'), png()]);
  expect(leftOutCount).toBe(977);
});

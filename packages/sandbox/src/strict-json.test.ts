import { expect, test } from 'vitest';
import { JsonProblem, parseStrictJson } from './strict-json.ts';

test.each(['{"a":[1,2.5,null,true,"x"]}', '"[[[["', '"\\\\"', '"\\"[[["', '"é😀\\ud83d"', '[]'])(
  '%s means what JSON says',
  (text) => {
    expect(parseStrictJson(Buffer.from(text), { maxDepth: 2 })).toEqual(JSON.parse(text));
  },
);

test.each([
  'NaN',
  '[Infinity]',
  '-Infinity',
  '{"a":1,}',
  '',
  "{'a':1}",
  '01',
  '[1] [2]',
  '"\t"',
  '[[1]',
  '1]',
])('%s is refused', (text) => {
  expect(() => parseStrictJson(Buffer.from(text))).toThrow(JsonProblem);
});

test('bytes that are not UTF-8 are refused', () => {
  for (const bytes of [
    [0x22, 0xff, 0x22],
    [0x22, 0xed, 0xa0, 0x80, 0x22],
    [0x22, 0xc0, 0x80, 0x22],
  ]) {
    expect(() => parseStrictJson(Buffer.from(bytes))).toThrow(/UTF-8/);
  }
});

test('depth is refused before anything is parsed, wherever the brackets stand', () => {
  const at = (depth: number) => Buffer.from('['.repeat(depth) + ']'.repeat(depth));
  expect(parseStrictJson(at(40))).toBeTruthy();
  expect(() => parseStrictJson(at(41))).toThrow(/deeper than 40/);
  expect(() => parseStrictJson(at(1_000_000))).toThrow(/deeper/);
  expect(() =>
    parseStrictJson(Buffer.from(`{"a":"\\\\",${'"b":['.repeat(1).padEnd(6, '[')}${'['.repeat(50)}`)),
  ).toThrow(/deeper/);
});

test('values are counted before anything is parsed; what stands in texts is none', () => {
  const parse = (text: string) => parseStrictJson(Buffer.from(text), { maxValues: 4 });
  expect(parse('[1,2,3]')).toEqual([1, 2, 3]);
  expect(parse('["1,2,[3],{4},5","\\",,,"]')).toEqual(['1,2,[3],{4},5', '",,,']);
  for (const text of ['[1,2,3,4]', '[[],[]]', '[{},{}', `[${'[],'.repeat(1_000_000)}`])
    expect(() => parse(text)).toThrow(/more than 4 values/);
});

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readZip } from './read-zip.ts';
import { makeTestZip, type TestEntry } from './test-zip.ts';
import { zipLimits } from './zip-limits.ts';
import { ZipRefused } from './zip-refused.ts';

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const unpackAll = (bytes: Uint8Array<ArrayBuffer>) =>
  Object.fromEntries(readZip(bytes).map(({ path, unpack }) => [path, textOf(unpack())]));

function problemOf(read: () => unknown): string {
  try {
    read();
    return 'none';
  } catch (error) {
    if (error instanceof ZipRefused) return error.problem;
    throw error;
  }
}

test('reads what other programs pack, stored or deflated, and leaves folders out', () => {
  const bytes = zipSync({
    'a.py': new TextEncoder().encode('print("é")\n'.repeat(500)),
    'folder/b.py': [new TextEncoder().encode('b'), { level: 0 }],
    'empty/': new Uint8Array(),
  }) as Uint8Array<ArrayBuffer>;
  expect(unpackAll(bytes)).toEqual({ 'a.py': 'print("é")\n'.repeat(500), 'folder/b.py': 'b' });
});

test('the separator of Windows is a separator', () => {
  expect(unpackAll(makeTestZip([{ name: 'lib\\a.py', content: 'a' }]))).toEqual({ 'lib/a.py': 'a' });
});

const good = { name: 'good.py', content: 'x' };
test.each<[string, string, TestEntry]>([
  ['outside', 'a path that goes up', { name: '../a.py' }],
  ['outside', 'a path that goes up in the middle', { name: 'a/../../b.py' }],
  ['outside', 'a path of Windows that goes up', { name: '..\\a.py' }],
  ['outside', 'an absolute path', { name: '/etc/passwd' }],
  ['outside', 'a drive', { name: 'C:\\a.py' }],
  ['link', 'a symbolic link', { name: 'a.py', content: '/etc/passwd', mode: 0o120777 }],
  ['encrypted', 'a password', { name: 'a.py', flags: 0x801 }],
  ['not_utf8', 'a name that is not UTF-8', { name: Uint8Array.of(0xe9, 0x2e, 0x70, 0x79), flags: 0 }],
  ['twice', 'a name that comes twice', { name: 'good.py', content: 'y' }],
  ['unpacks_too_large', 'a size of 3 GB', { name: 'a.csv', size: 3_000_000_000 }],
  ['unpacks_too_large', 'a size that needs 64 bits', { name: 'a.csv', size: 0xffffffff }],
])('refuses %s: %s', (problem, _, entry) => {
  expect(problemOf(() => readZip(makeTestZip([good, entry])))).toBe(problem);
});

const zeros = new Uint8Array(5_000_000);
test.each<[string, string, TestEntry]>([
  ['damaged', 'a bomb that says that it is small', { name: 'a.csv', content: zeros, size: 100 }],
  ['damaged', 'a wrong check sum', { name: 'a.py', content: 'x', crc: 7 }],
  ['damaged', 'less than it says', { name: 'a.py', content: 'x', size: 10 }],
  ['damaged', 'another name in the entry', { name: 'a.py', content: 'x', ownName: 'b.py' }],
  ['damaged', 'noise', { name: 'a.py', packed: Uint8Array.of(0xff, 0xff, 0xff), size: 3 }],
  ['unknown_method', 'another method', { name: 'a.py', content: 'x', method: 12 }],
])('refuses to unpack %s: %s', (problem, _, entry) => {
  const entries = readZip(makeTestZip([entry]));
  expect(problemOf(() => entries[0]?.unpack())).toBe(problem);
});

test('a bomb is left alone as soon as it says too much', () => {
  const content = new Uint8Array(80_000_000);
  const [entry] = readZip(makeTestZip([{ name: 'a.csv', content, size: 100, crc: 1 }]));
  const before = process.memoryUsage().arrayBuffers;
  expect(problemOf(() => entry?.unpack())).toBe('damaged');
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(content.length / 4);
});

test('refuses 10,000 entries before it looks at one', () => {
  const entries = Array.from({ length: 10_000 }, (_, n) => ({ name: `f${n}`, method: 0 }));
  expect(problemOf(() => readZip(makeTestZip(entries)))).toBe('too_many');
});

test('refuses what is no ZIP, what is cut off, and what is too large', () => {
  const bytes = makeTestZip([good]);
  expect(problemOf(() => readZip(new TextEncoder().encode('PK not a zip')))).toBe('not_a_zip');
  expect(problemOf(() => readZip(new Uint8Array()))).toBe('not_a_zip');
  expect(problemOf(() => readZip(bytes.slice(0, -1)))).toBe('not_a_zip');
  expect(problemOf(() => readZip(bytes.slice(8)))).toBe('damaged');
  expect(problemOf(() => readZip(new Uint8Array(zipLimits.bytes + 1)))).toBe('too_large');
});

import { mkdir, mkdtemp, readdir, rm, truncate, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFileCache } from './prepared-cache.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'holdout-cache-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

/** Makes what it says, and counts how often it had to. */
function maker(content: string | Buffer) {
  const make = async () => {
    make.count += 1;
    return Buffer.from(content);
  };
  make.count = 0;
  return make;
}

it('keeps what was made, also for another process', async () => {
  const where = path.join(await folder(), 'new');
  const make = maker('world');
  expect((await createFileCache(where).obtain('k', make)).toString()).toBe('world');
  expect((await createFileCache(where).obtain('k', make)).toString()).toBe('world');
  expect(make.count).toBe(1);
});

it('makes a thing once for all who ask at the same time', async () => {
  const cache = createFileCache(await folder());
  const make = maker('world');
  const asked = await Promise.all([1, 2, 3].map(() => cache.obtain('k', make)));
  expect(asked.map(String)).toEqual(['world', 'world', 'world']);
  expect(make.count).toBe(1);
});

it('tells a failure to all who waited, and tries again for the next', async () => {
  const cache = createFileCache(await folder());
  const fail = () => Promise.reject(new Error('the judge failed'));
  const both = [cache.obtain('k', fail), cache.obtain('k', fail)];
  for (const one of both) await expect(one).rejects.toThrow('the judge failed');
  expect((await cache.obtain('k', maker('world'))).toString()).toBe('world');
});

it('stays within its size: what was not used for longest goes first', async () => {
  const where = await folder();
  const cache = createFileCache(where, { maximumBytes: 300 });
  for (const [n, key] of ['a', 'b'].entries()) {
    await cache.obtain(key, maker(Buffer.alloc(100)));
    await utimes(path.join(where, `${key}.bin`), new Date(1000 * n), new Date(1000 * n));
  }
  await cache.obtain('a', maker('never made'));
  await cache.obtain('c', maker(Buffer.alloc(100)));
  expect((await readdir(where)).sort()).toEqual(['a.bin', 'c.bin']);
});

it('keeps even one that is larger than all it may hold, for the grade that needs it now', async () => {
  const cache = createFileCache(await folder(), { maximumBytes: 10 });
  const make = maker(Buffer.alloc(100));
  await cache.obtain('large', make);
  expect(await cache.obtain('large', make)).toHaveLength(100);
  expect(make.count).toBe(1);
});

it('makes again what was deleted, or left behind half written', async () => {
  const where = await folder();
  const cache = createFileCache(where);
  const make = maker('world');
  for (const harm of [
    () => rm(where, { recursive: true }),
    () => truncate(path.join(where, 'k.bin'), 0),
    () => truncate(path.join(where, 'k.bin'), 34),
  ]) {
    await cache.obtain('k', make);
    await harm();
    make.count = 0;
    expect((await cache.obtain('k', make)).toString()).toBe('world');
    expect(make.count).toBe(1);
  }
});

it('gives what was made even where it cannot be kept, tells so, and leaves nothing of it', async () => {
  const where = await folder();
  await mkdir(path.join(where, 'taken.bin'));
  const told: unknown[] = [];
  const cache = createFileCache(where, { onUnkept: (error) => told.push(error) });
  expect((await cache.obtain('taken', maker('world'))).toString()).toBe('world');
  expect(told).toEqual([expect.objectContaining({ code: 'EISDIR' })]);
  expect(await readdir(where)).toEqual(['taken.bin']);
});

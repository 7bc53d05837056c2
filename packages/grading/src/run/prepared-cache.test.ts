import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createFileCache } from './prepared-cache.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'holdout-cache-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}

it('keeps what was written, also for another process', async () => {
  const where = path.join(await folder(), 'new');
  await createFileCache(where).write('k', Buffer.from('world'));
  expect((await createFileCache(where).read('k'))?.toString()).toBe('world');
  expect(await createFileCache(where).read('other')).toBeNull();
});

it('stays within its size: what was not used for longest goes first', async () => {
  const where = await folder();
  const cache = createFileCache(where, 250);
  for (const [n, key] of ['a', 'b'].entries()) {
    await cache.write(key, Buffer.alloc(100));
    await utimes(path.join(where, `${key}.bin`), new Date(1000 * n), new Date(1000 * n));
  }
  await cache.read('a');
  await cache.write('c', Buffer.alloc(100));
  expect((await readdir(where)).sort()).toEqual(['a.bin', 'c.bin']);
});

it('keeps even one that is larger than all it may hold, for the grade that needs it now', async () => {
  const cache = createFileCache(await folder(), 10);
  await cache.write('large', Buffer.alloc(100));
  expect(await cache.read('large')).toHaveLength(100);
});

it('leaves nothing of what could not be written', async () => {
  const where = await folder();
  await mkdir(path.join(where, 'taken.bin'));
  await expect(createFileCache(where).write('taken', Buffer.from('world'))).rejects.toThrow();
  expect(await readdir(where)).toEqual(['taken.bin']);
});

import { saveFiles } from '@holdout/db';
import { expect, test } from 'vitest';
import { openWorldFiles } from '../src/world-files.ts';
import { useDatabase } from './use-database.ts';

const { own } = useDatabase();

const forget = () => own.pool.query('delete from blobs');

test('a world is asked for once, and is the same as in the database', async () => {
  const read = openWorldFiles(own.db);
  const files = [
    { path: 'data/a.csv', content: 'x,y\n1,é\n' },
    { path: 'data/b.csv', content: 'z\n' },
  ];
  const map = await saveFiles(own.db, files);
  expect(await read(map)).toEqual(files);
  await forget();
  expect(await read(map)).toEqual(files);
  expect(await read({})).toEqual([]);
});

test('memory is bounded: of three large worlds the one not used the longest is let go', async () => {
  const read = openWorldFiles(own.db);
  const worlds = await Promise.all(
    ['a', 'b', 'c'].map((letter) =>
      saveFiles(own.db, [{ path: 'data/train.csv', content: letter.repeat(25_000_000) }]),
    ),
  );
  const [first = {}, second = {}, third = {}] = worlds;
  for (const world of [first, second, first, third]) await read(world);
  await forget();
  await expect(read(second)).rejects.toThrow(/missing/);
  expect((await read(first))[0]?.content.length).toBe(25_000_000);
  expect((await read(third))[0]?.content.length).toBe(25_000_000);
});

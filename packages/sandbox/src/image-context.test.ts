import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readImageContext } from './image-context.ts';

test('the digest follows what is in the image, and nothing else', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-context-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(path.join(folder, 'driver'));
  await writeFile(path.join(folder, 'Dockerfile'), 'FROM x');
  await writeFile(path.join(folder, 'driver/a.py'), 'a');
  const first = await readImageContext(folder);
  expect(first.files.map((file) => file.path)).toEqual(['Dockerfile', 'driver/a.py']);

  await writeFile(path.join(folder, 'PROTOCOL.md'), 'words');
  await writeFile(path.join(folder, 'driver/a.pyc'), 'cache');
  expect((await readImageContext(folder)).digest).toBe(first.digest);

  await writeFile(path.join(folder, 'driver/a.py'), 'b');
  expect((await readImageContext(folder)).digest).not.toBe(first.digest);
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { requirePipeline } from '@holdout/contract';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ChallengeShelf, openShelf } from '../src/challenge-shelf.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
let challengesFolder: string;
let shelf: ChallengeShelf;
beforeEach(async () => {
  challengesFolder = await mkdtemp(path.join(tmpdir(), 'holdout-shelf-'));
  await cp(path.join(project, 'challenges/practice'), path.join(challengesFolder, 'practice'), {
    recursive: true,
  });
  shelf = openShelf({ challengesFolder, kitsFolder: path.join(project, 'packages/rubric/kits') });
});
afterEach(() => rm(challengesFolder, { recursive: true }));

async function rewrite(file: string, change: (text: string) => string): Promise<void> {
  const place = path.join(challengesFolder, 'practice', file);
  await writeFile(place, change(await readFile(place, 'utf8')));
}

test('what did not change is read once; a correction counts from the next job on', async () => {
  const first = await shelf.challenge('practice');
  expect(await shelf.challenge('practice')).toBe(first);
  await rewrite('challenge.yaml', (text) => text.replace('wall_seconds: 60', 'wall_seconds: 61'));
  const second = requirePipeline(await shelf.challenge('practice'));
  expect(second.manifest.limits.hidden.wall_seconds).toBe(61);
  await rewrite('hidden/challenge.py', (text) => `${text}\n# corrected\n`);
  expect((await shelf.challenge('practice')).digest).not.toBe(second.digest);
});

test('a broken challenge is told at every look, and works again once it is mended', async () => {
  await rewrite('challenge.yaml', (text) => `${text}unknown: 1\n`);
  await expect(shelf.challenge('practice')).rejects.toThrow(/unknown/);
  await expect(shelf.challenge('practice')).rejects.toThrow(/unknown/);
  await rewrite('challenge.yaml', (text) => text.replace('unknown: 1\n', ''));
  expect((await shelf.challenge('practice')).manifest.id).toBe('practice');
  await expect(shelf.challenge('nowhere')).rejects.toThrow(/no such folder/);
});

test('a kit is read the same way', async () => {
  const kit = await shelf.kit('machine-learning-engineer');
  expect(await shelf.kit('machine-learning-engineer')).toBe(kit);
});

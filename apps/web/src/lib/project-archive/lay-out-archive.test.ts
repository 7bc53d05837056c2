import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { archiveParts } from './archive-parts.ts';
import { layOutArchive } from './lay-out-archive.ts';

const limits = {
  wallMs: 60_500,
  memoryBytes: 1_000_000_000,
  processes: 64,
  outputBytes: 1,
  diskBytes: 2000,
  diskEntries: 30,
  cpus: 1,
};
const content = {
  name: 'churn-revision-3',
  files: { 'solution.py': 'x = 1', 'README.md': 'mine' },
  visible: [{ path: 'visible/test_interface.py', content: 'test' }],
  data: [{ path: 'data/train.csv', content: 'a,b' }],
  limits: {
    file: limits,
    selection: limits,
    'visible-checks': { ...limits, wallMs: 300_000 },
    'own-tests': limits,
  },
  locale: 'en' as const,
};
const layOut = (parts: typeof archiveParts | null) =>
  new Map(layOutArchive(content, parts).map((file) => [file.path, file]));

test('the project lies in a folder of its own, with its data and visible checks in their places', () => {
  const archive = layOut(archiveParts);
  expect(archive.get('churn-revision-3/project/solution.py')?.content).toBe('x = 1');
  expect(archive.get('churn-revision-3/project/README.md')?.content).toBe('mine');
  expect(archive.get('churn-revision-3/project/data/train.csv')?.content).toBe('a,b');
  expect(archive.get('churn-revision-3/project/visible/test_interface.py')?.content).toBe('test');
  expect(archive.get('churn-revision-3/README.md')?.content).toContain('Work on your own machine');
});

test('the script carries the limits of the challenge and no open places', () => {
  const script = layOut(archiveParts).get('churn-revision-3/work-locally.sh');
  expect(script?.isExecutable).toBe(true);
  expect(script?.content).toContain('set -- checks 300 1134217728 65 2000 30 1 ;;');
  expect(script?.content).toContain('set -- tests 61 ');
  expect(script?.content).not.toContain('@@');
});

test('the image is built from all that the platform builds its own from, and from nothing else', () => {
  const folder = path.resolve(import.meta.dirname, '../../../../../docker/sandbox');
  const expected = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/(\.md|\.pyc|self-test\.py)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  const prefix = 'churn-revision-3/sandbox/';
  const held = [...layOut(archiveParts).keys()].filter((name) => name.startsWith(prefix));
  expect(held.map((name) => name.slice(prefix.length)).toSorted()).toEqual(
    [...expected, 'run.py'].toSorted(),
  );
});

test('without the parts it is the project alone', () => {
  expect([...layOut(null).keys()].every((name) => name.startsWith('churn-revision-3/project/'))).toBe(true);
});

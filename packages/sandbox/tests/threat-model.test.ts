import { access, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { describeInfo } from '../src/describe-engine.ts';
import { codeIn, projectFolder as root, rowsOf, threatModel as text } from './threat-model.ts';

/** What `docs/threat-model.md` names is there: files, tests, attack cases, protections. */
const testFiles: string[] = [];
for (const folder of ['apps', 'packages', 'tests']) {
  for (const name of await readdir(path.join(root, folder), { recursive: true })) {
    if (name.endsWith('.test.ts') && !name.includes('node_modules')) testFiles.push(path.join(folder, name));
  }
}

/** `walls.test.ts` "one test", "another one": the end of a path, and names of tests. */
const mentions = [...text.matchAll(/`([\w/-]+\.test\.ts)`((?:,? "[^"]+")*)/g)].map(
  ([, file = '', names = '']) => ({ file, names: quoted(names) }),
);

function quoted(words: string): string[] {
  return [...words.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '');
}

test('every test that it names exists, and which file is meant is clear', async () => {
  expect(mentions.length).toBeGreaterThan(20);
  for (const { file, names } of mentions) {
    const meant = testFiles.filter((each) => `/${each}`.endsWith(`/${file}`));
    expect(meant, file).toHaveLength(1);
    const source = await readFile(path.join(root, meant[0] ?? ''), 'utf8');
    // In single or double quotes, depending on what is in the name.
    const there = names.filter((name) => source.includes(`'${name}'`) || source.includes(`"${name}"`));
    expect(there, file).toEqual(names);
  }
});

test('every attack that it names is in the suite', async () => {
  const cases = await readdir(path.join(root, 'tests/attacks/cases'));
  const named = new Set(text.match(/\b[A-D]\d\d\b/g));
  expect([...named].filter((id) => !cases.some((name) => name.startsWith(`${id}-`)))).toEqual([]);
  expect(named.size).toBeGreaterThan(90);
});

test('every other file that it names exists', async () => {
  const files = codeIn(text).filter((code) => /^(apps|packages|docker|docs|tests)\//.test(code));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) await expect(access(path.join(root, file)), file).resolves.toBeUndefined();
});

test('the protections of an engine are listed as the worker tells them', () => {
  const told = describeInfo({}).protections;
  expect(rowsOf('| id | essential | without it |')).toEqual(
    told.map(({ id, isEssential, without }) => [`\`${id}\``, isEssential ? 'yes' : '', without]),
  );
});

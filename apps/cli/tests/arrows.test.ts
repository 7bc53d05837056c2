import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectFolder } from '../src/config.ts';
import { runProgram } from '../src/start/run-program.ts';

/**
 * The guard of the architecture, seen failing once for each of its rules: a copy of the folders in which one file after
 * another does what the rule forbids.
 */
const folders = ['contract', 'catalog', 'sandbox', 'grading', 'rubric', 'design', 'db'].map(
  (name) => `packages/${name}`,
);
const apps = ['web', 'api', 'worker'].map((name) => `apps/${name}`);
const allowed: Record<string, string[]> = {
  'packages/contract': [],
  'packages/catalog': ['packages/contract'],
  'packages/sandbox': ['packages/contract'],
  'packages/grading': ['packages/contract', 'packages/sandbox'],
  'packages/rubric': ['packages/contract'],
  'packages/design': ['packages/contract'],
  'packages/db': ['packages/contract'],
  'apps/web': ['packages/contract', 'packages/rubric', 'packages/design'],
  'apps/api': ['packages/contract', 'packages/catalog', 'packages/rubric', 'packages/db'],
  'apps/worker': folders.filter((folder) => folder !== 'packages/design'),
};
const layers = ['app', 'routes', 'features', 'components', 'lib'];

let copy: string;
const expected: { from: string; rule: string }[] = [];
const permitted: string[] = [];

beforeAll(() => {
  copy = mkdtempSync(path.join(os.tmpdir(), 'holdout-arrows-'));
  symlinkSync(path.join(projectFolder, 'node_modules'), path.join(copy, 'node_modules'));
  symlinkSync(path.join(projectFolder, 'tsconfig.json'), path.join(copy, 'tsconfig.json'));
  for (const folder of [...folders, ...apps]) write(`${folder}/src/front.ts`, 'export const front = 1;\n');
  writeArrowsBetweenFolders();
  writeArrowsInsideTheWebApp();
  addImport('apps/api/src/reaches-docker.ts', 'dockerode', 'only-sandbox-talks-to-docker');
  write('packages/sandbox/src/may-reach-docker.ts', "import 'dockerode';\n");
  permitted.push('packages/sandbox/src/may-reach-docker.ts');
  write('packages/db/src/circle-a.ts', "import './circle-b.ts';\n");
  write('packages/db/src/circle-b.ts', "import './circle-a.ts';\n");
  expected.push({ from: 'packages/db/src/circle-a.ts', rule: 'no-cycles' });
  addImport('packages/db/src/lost.ts', './nowhere.ts', 'everything-resolves');
});
afterAll(() => rmSync(copy, { recursive: true }));

test('every forbidden import is noticed under its own rule, and no permitted one', async () => {
  const bin = path.join(projectFolder, 'node_modules/.bin/depcruise');
  const config = path.join(projectFolder, '.dependency-cruiser.cjs');
  let printed = '';
  const { code } = await runProgram(
    bin,
    ['--config', config, '--output-type', 'err-long', 'packages', 'apps'],
    {
      cwd: copy,
      onLine: (line) => {
        printed += `${line}\n`;
      },
    },
  );
  expect(code).not.toBe(0);
  const seen = new Set(
    [...printed.matchAll(/error ([\w-]+): (\S+)/g)].map(([, rule, from]) => `${rule} ${from}`),
  );
  const missed = expected.filter(({ rule, from }) => !seen.has(`${rule} ${from}`));
  expect(missed).toEqual([]);
  expect([...seen].filter((one) => permitted.some((file) => one.endsWith(file)))).toEqual([]);
  expect(expected.length).toBeGreaterThan(50);
});

function writeArrowsBetweenFolders(): void {
  for (const from of [...folders, ...apps]) {
    for (const to of [...folders, ...apps, 'apps/cli']) {
      if (from === to) continue;
      const file = `${from}/src/to-${to.replace('/', '-')}.ts`;
      const target = path.relative(path.dirname(file), `${to}/src/front.ts`);
      if (allowed[from]?.includes(to)) {
        write(file, `import '${target}';\n`);
        permitted.push(file);
      } else addImport(file, target, `${from.replace('/', '-')}-imports-only-its-own`);
    }
  }
  write('apps/cli/src/front.ts', 'export const front = 1;\n');
}

function writeArrowsInsideTheWebApp(): void {
  for (const layer of layers) write(`apps/web/src/${layer}/one/front.ts`, 'export const front = 1;\n');
  for (const [place, from] of layers.entries()) {
    for (const [other, to] of layers.entries()) {
      if (from === to) continue;
      const file = `apps/web/src/${from}/to-${to}.ts`;
      if (other > place) {
        write(file, `import '../${to}/one/front.ts';\n`);
        permitted.push(file);
      } else addImport(file, `../${to}/one/front.ts`, `web-${from}-looks-only-right`);
    }
  }
  addImport('apps/web/src/features/two/neighbour.ts', '../one/front.ts', 'web-features-stay-apart');
}

function addImport(file: string, target: string, rule: string): void {
  write(file, `import '${target}';\n`);
  expected.push({ from: file, rule });
}

function write(file: string, content: string): void {
  const place = path.join(copy, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, content);
}

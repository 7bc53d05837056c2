import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { initSync, PositionEncoding, Workspace } from '@astral-sh/ruff-wasm-web';
import { beforeAll, expect, test } from 'vitest';
import { answerWithRuff } from './ruff-engine.ts';
import { ruffSettings } from './ruff-settings.ts';

let ruff: Workspace;
beforeAll(() => {
  const file = createRequire(import.meta.url).resolve('@astral-sh/ruff-wasm-web/ruff_wasm_bg.wasm');
  initSync({ module: readFileSync(file) });
  ruff = new Workspace(ruffSettings, PositionEncoding.Utf16);
});

function lint(text: string) {
  const answer = answerWithRuff(ruff, { kind: 'lint', text });
  return answer.kind === 'remarks' ? answer.remarks : [];
}
const format = (text: string) => answerWithRuff(ruff, { kind: 'format', text });

test.each([
  ['a name that does not exist', 'print(reslt)\n', 'F821', 'error'],
  ['an unused import', 'import os\n', 'F401', 'info'],
  ['a missing bracket', 'x = (1,\n', 'invalid-syntax', 'error'],
  ['return outside a function', 'return 1\n', 'F706', 'error'],
  ['a default that changes', 'def f(seen=[]):\n    return seen\n', 'B006', 'warning'],
  ['random numbers that no seed reaches', 'import numpy as np\n\nnp.random.rand(3)\n', 'NPY002', 'warning'],
  ['an except that catches everything', 'try:\n    f = 1\nexcept:\n    f = 2\n', 'E722', 'warning'],
  ['a condition that is always true', 'x = 1\nif x or True:\n    pass\n', 'SIM222', 'warning'],
])('it remarks on %s', (_name, text, code, severity) => {
  expect(lint(text)).toContainEqual(expect.objectContaining({ code, severity }));
});

test.each([
  [
    'the order of imports, quotes, long lines',
    `import sys\nimport json\n\nx = '${'a'.repeat(200)}'\nprint(sys, json, x)\n`,
  ],
  ['an import below code', 'x = 1\nimport os\n\nprint(os, x)\n'],
  [
    'zip without strict, raise without from',
    'try:\n    print(list(zip([1], [2])))\nexcept ValueError:\n    raise TypeError()\n',
  ],
  ['a nested if, a short name', 'l = 1\nif l:\n    if l > 1:\n        print(l)\n'],
])('it is silent about %s', (_name, text) => {
  expect(lint(text)).toEqual([]);
});

test('columns count as the editor counts, beyond letters of two units', () => {
  expect(lint('x = "😀" + nix\n')).toMatchObject([{ startLine: 1, startColumn: 12, endColumn: 15 }]);
});

const challenges = path.resolve(import.meta.dirname, '../../../../../../challenges');
const given = readdirSync(challenges, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /^[^/]+\/(starter|visible)\/.*\.py$/.test(file),
);
test.each(given)('what we give to candidates has no hint of its own: %s', (file) => {
  const remarks = lint(readFileSync(path.join(challenges, file), 'utf8'));
  expect(remarks.map(({ code, startLine }) => `${code} in line ${startLine}`)).toEqual([]);
});

test('a file is formatted; one with a syntax error is left alone, with the line', () => {
  expect(format('x = [1,\n2]\nprint( "é" )\n')).toEqual({
    kind: 'formatted',
    text: 'x = [1, 2]\nprint("é")\n',
  });
  expect(format('x = 1\ny = (\n')).toMatchObject({ kind: 'syntax_error', line: expect.any(Number) });
  expect(format('x = 1\ndef f(:\n    pass\n')).toEqual({ kind: 'syntax_error', line: 2 });
});

test('where Ruff breaks off, it throws, so that its worker is replaced', () => {
  const deep = `x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}\n`;
  expect(() => lint(deep)).toThrow();
});

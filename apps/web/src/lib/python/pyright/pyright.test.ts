// @vitest-environment node
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addressesIn } from './addresses.ts';
import type { Problem, PyrightWorker } from './pyright-session.ts';
import { Completion, CompletionItem, Definitions, Hover, Signatures } from './shapes.ts';
import { type Pyright, tendPyright } from './tend-pyright.ts';
import { createTestPyrightWorker } from './test-pyright-worker.ts';
import { unpackStubs } from './unpack-stubs.ts';

/** The real language server, as the editor asks it. */

const folder = '/3f0c';
const { toUri, toPath } = addressesIn(folder);
const stubsFile = path.resolve(import.meta.dirname, '../../../../python-stubs/numpy-2.2.4.zip');
const patience = { timeout: 180_000 };
const features = `def tenure(row: dict[str, int]) -> float:
    """How long somebody stays."""
    return row["months"] * 1.0
`;
let files: Record<string, string> = { 'lib/été.py': features, 'solution.py': '' };
const problems = new Map<string, readonly Problem[]>();
const states: string[] = [];
const workers: PyrightWorker[] = [];
let pyright: Pyright;

beforeAll(async () => {
  pyright = tendPyright({
    createWorker: () => {
      const worker = createTestPyrightWorker();
      workers.push(worker);
      return worker;
    },
    folder,
    readFiles: () => files,
    loadStubs: async () => unpackStubs(readFileSync(stubsFile)),
    onState: (state) => states.push(state),
    onProblems: (path, found) => problems.set(path, found),
    timeoutMs: patience.timeout,
    mostFailures: 3,
  });
  await vi.waitUntil(() => states.length > 0, patience);
  expect(states).toEqual(['ready']);
}, patience.timeout);
afterAll(() => pyright.stop());

function write(path: string, text: string): void {
  files = { ...files, [path]: text };
  pyright.sync(files);
}
/** The place of `|` in the text, which is written without it. */
function at(path: string, text: string) {
  write(path, text.replace('|', ''));
  const before = text.slice(0, text.indexOf('|')).split('\n');
  return {
    textDocument: { uri: toUri(path) },
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
const rulesOf = (path: string) => problems.get(path)?.map(({ rule }) => rule);

test('it completes what another file of the project offers, and tells about it', patience, async () => {
  const place = at('solution.py', 'from lib import été\n\nété.|\n');
  const found = await pyright.ask('textDocument/completion', place, Completion);
  const item = found?.items.find(({ label }) => label === 'tenure');
  expect(item?.kind).toBe(3);
  const more = await pyright.ask('completionItem/resolve', { ...item }, CompletionItem);
  expect(more?.documentation).toContain('How long somebody stays.');
});

test('it knows what a name means, where it was defined and what it takes', patience, async () => {
  const place = at('solution.py', 'from lib import été\n\nété.tenu|re({})\n');
  const hover = await pyright.ask('textDocument/hover', place, Hover);
  expect(hover?.contents).toContain('row: dict[str, int]');
  const [definition] = (await pyright.ask('textDocument/definition', place, Definitions)) ?? [];
  expect([toPath(definition?.uri ?? ''), definition?.range.start]).toEqual([
    'lib/été.py',
    { line: 0, character: 4 },
  ]);
  const inside = { ...place, position: { line: 2, character: 11 } };
  const signatures = await pyright.ask('textDocument/signatureHelp', inside, Signatures);
  expect(signatures?.signatures[0]?.label).toBe('(row: dict[str, int]) -> float');
});

test('NumPy is known by its stubs', patience, async () => {
  const place = at('solution.py', 'import numpy as np\n\nx = np.random.default_rng(7).normal(size=3)\nx.|\n');
  const found = await pyright.ask('textDocument/completion', place, Completion);
  expect(found?.items.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['argsort', 'mean', 'reshape']),
  );
  const hover = await pyright.ask(
    'textDocument/hover',
    { ...place, position: { line: 3, character: 0 } },
    Hover,
  );
  expect(hover?.contents).toContain('NDArray[float64]');
});

test('a definition in the standard library is no file of the project', patience, async () => {
  const place = at('solution.py', 'import math\n\nmath.sq|rt(2)\n');
  const [definition] = (await pyright.ask('textDocument/definition', place, Definitions)) ?? [];
  expect(definition?.uri).toContain('/typeshed/stdlib/math.pyi');
  expect(toPath(definition?.uri ?? '')).toBeNull();
});

test(
  'problems are those of types alone: no syntax, no unknown library, nothing that Ruff says',
  patience,
  async () => {
    write('solution.py', 'import sklearn\nimport os\nx: int = "a"\nprint(nothing)\n"a".uper()\ny = (\n');
    await expect
      .poll(() => rulesOf('solution.py'), patience)
      .toEqual(['reportAssignmentType', 'reportAttributeAccessIssue']);
  },
);

test('files that come, change and go are known', patience, async () => {
  write('user.py', 'from lib.helper import double\n\nx: str = double(1)\n');
  write('lib/helper.py', 'def double(x: int) -> int:\n    return 2 * x\n');
  await expect.poll(() => rulesOf('user.py'), patience).toEqual(['reportAssignmentType']);
  write('lib/helper.py', 'def double(x: int) -> str:\n    return str(2 * x)\n');
  await expect.poll(() => rulesOf('user.py'), patience).toEqual([]);
  const { 'lib/helper.py': _gone, ...rest } = files;
  files = rest;
  pyright.sync(files);
  const place = at('user.py', 'from lib.helper import dou|ble\n');
  expect(await pyright.ask('textDocument/definition', place, Definitions)).toEqual([]);
});

test('a question that was called off has no answer, and the next one has', patience, async () => {
  const place = at('solution.py', 'import math\n\nmath.|\n');
  const controller = new AbortController();
  const first = pyright.ask('textDocument/completion', place, Completion, controller.signal);
  controller.abort();
  expect(await first).toBeNull();
  const second = await pyright.ask('textDocument/completion', place, Completion);
  expect(second?.items.some(({ label }) => label === 'sqrt')).toBe(true);
});

test('one that breaks is replaced by another that knows the files', patience, async () => {
  const asked = pyright.ask('textDocument/hover', at('solution.py', 'import math\n\nmath.sq|rt(2)\n'), Hover);
  workers[0]?.onerror?.(new Error('out of memory'));
  expect(await asked).toBeNull();
  await expect.poll(() => states, patience).toEqual(['ready', 'ready']);
  const place = at('solution.py', 'from lib import été\n\nété.tenu|re({})\n');
  expect((await pyright.ask('textDocument/hover', place, Hover))?.contents).toContain('row: dict');
});

test(
  'what it refuses, or answers in an unknown shape, is no answer, and ends nothing',
  patience,
  async () => {
    const place = at('solution.py', 'import math\n\nmath.sq|rt(2)\n');
    expect(await pyright.ask('textDocument/nonsense', place, Hover)).toBeNull();
    expect(await pyright.ask('textDocument/hover', place, Completion)).toBeNull();
    expect((await pyright.ask('textDocument/hover', place, Hover))?.contents).toContain('sqrt');
  },
);

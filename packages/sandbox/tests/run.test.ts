import { expect, test } from 'vitest';
import { useSandbox } from './use-sandbox.ts';

/** What the Run button does must be what `python3 file.py` does at home. */
const { run, open } = useSandbox();

test('stdout, stderr and the exit code come apart', async () => {
  const { result, ended, stdout, stderr } = await run(
    'import sys\nprint("out", end="")\nprint("err", file=sys.stderr)\nsys.exit(3)',
  );
  expect(result).toMatchObject({ kind: 'ran', exitCode: 3 });
  expect([stdout, stderr]).toEqual(['out', 'err\n']);
  expect(ended.outcome).toBe('candidate_error');
  expect(ended.usage.outputBytes).toBe(7);
});

test.each([
  ['pass', 0, ''],
  ['import sys; sys.exit()', 0, ''],
  ['import sys; sys.exit("no luck")', 1, 'no luck\n'],
  ['raise SystemExit(300)', 44, ''],
  ['import os; os._exit(7)', 7, ''],
  ['import os, signal; os.kill(os.getpid(), signal.SIGKILL)', null, ''],
])('%s', async (source, exitCode, words) => {
  const { result, stderr } = await run(source);
  expect(result).toMatchObject({ kind: 'ran', exitCode });
  expect(stderr).toBe(words);
});

test('what a long run has used so far is told while it lasts', async () => {
  const controller = new AbortController();
  const told: (number | null)[] = [];
  const { ended } = await run(
    'held = [b"x" * 1_000_000 for _ in range(80)]\nwhile True: pass',
    {},
    {
      signal: controller.signal,
      onUsage: ({ memoryBytes, cpuMs }) => {
        told.push(memoryBytes);
        if ((cpuMs ?? 0) > 1_000) controller.abort();
      },
    },
  );
  expect(ended.outcome).toBe('cancelled');
  expect(told.at(-1)).toBeGreaterThan(70_000_000);
  expect(told.at(-1)).toBeLessThanOrEqual(ended.usage.memoryBytes ?? 0);
});

test('output is seen while the program runs, also without a new line', async () => {
  const controller = new AbortController();
  const { stdout } = await run(
    'import time\nprint("…", end="")\ntime.sleep(60)',
    {},
    { signal: controller.signal },
    () => controller.abort(),
  );
  expect(stdout).toBe('…');
});

test('nobody answers `input()`', async () => {
  const { result, stderr } = await run('input("name? ")');
  expect(result).toMatchObject({ exitCode: 1 });
  expect(stderr).toContain('EOFError');
});

test('a traceback names paths of the project and nothing of ours', async () => {
  const stderr: Buffer[] = [];
  const session = await open(
    [
      { path: 'main.py', content: 'from lib.steps import go\n\ngo()\n' },
      { path: 'lib/steps.py', content: 'def go():\n    return 1 / 0\n' },
    ],
    { onOutput: (_stream, chunk) => stderr.push(chunk) },
  );
  await session.run({ kind: 'file', path: 'main.py' });
  await session.close();
  const text = Buffer.concat(stderr).toString();
  expect(text).toMatch(/^Traceback/);
  expect(text).toContain('File "main.py", line 3, in <module>');
  expect(text).toContain('File "lib/steps.py", line 2, in go');
  expect(text).not.toMatch(/holdout|\/work/);
});

test('a syntax error is shown as Python shows it', async () => {
  const { stderr, result } = await run('x = 1\ndef f(:\n  pass');
  expect(result).toMatchObject({ exitCode: 1 });
  expect(stderr).toContain('File "main.py", line 2');
  expect(stderr).toContain('SyntaxError');
});

test('a file in a folder sees its own folder first and the project as current folder', async () => {
  const written: Buffer[] = [];
  const session = await open(
    [
      {
        path: 'scripts/train.py',
        content:
          'import os, sys, near\nprint(sys.argv, __name__, os.getcwd(), sys.path[0], near.x, open("data.csv").read())',
      },
      { path: 'scripts/near.py', content: 'x = 5' },
      { path: 'data.csv', content: 'a,b' },
    ],
    { onOutput: (_stream, chunk) => written.push(chunk) },
  );
  expect(await session.run({ kind: 'file', path: 'scripts/train.py' })).toMatchObject({ exitCode: 0 });
  await session.close();
  expect(Buffer.concat(written).toString()).toBe(
    "['scripts/train.py'] __main__ /work/project /work/project/scripts 5 a,b\n",
  );
});

test('exit functions run, threads are waited for, an open file is written', async () => {
  const { stdout } = await run(`
import atexit, threading, time
atexit.register(lambda: print(open("/tmp/left-open").read()))
threading.Thread(target=lambda: (time.sleep(0.1), print("thread"))).start()
file = open("/tmp/left-open", "w", buffering=1)
file.write("kept\\n")`);
  expect(stdout).toBe('thread\nkept\n\n');
});

test('processes and classes of the main file work with multiprocessing', async () => {
  const { stdout } = await run(`
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
@dataclass
class Row:
    x: int
def double(row): return Row(row.x * 2)
if __name__ == "__main__":
    with ProcessPoolExecutor(2) as pool: print(list(pool.map(double, [Row(1), Row(2)])))`);
  expect(stdout).toBe('[Row(x=2), Row(x=4)]\n');
});

test('what a program leaves running is ended with it', async () => {
  const { result, ended } = await run(`
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import time; time.sleep(100)"])`);
  expect(result).toMatchObject({ exitCode: 0 });
  expect(ended.outcome).toBe('completed');
  expect(ended.usage.wallMs).toBeLessThan(5_000);
});

test('libraries that were imported before are there, and a fit works in the forked process', async () => {
  const { stdout } = await run(
    `
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier
x = np.random.default_rng(0).normal(size=(500, 3))
print(round(HistGradientBoostingClassifier().fit(x, x[:, 0] > 0).score(x, x[:, 0] > 0), 1))`,
    {},
    { preload: ['numpy', 'sklearn.ensemble'] },
  );
  expect(stdout).toBe('1.0\n');
});

test('a file called like a library that is already imported comes first, as at home', async () => {
  const written: Buffer[] = [];
  const session = await open(
    [
      { path: 'main.py', content: 'import calendar, types\nprint(calendar.mine, types.mine)' },
      { path: 'calendar.py', content: 'mine = 1' },
      { path: 'types/__init__.py', content: 'mine = 2' },
    ],
    { preload: ['pandas'], onOutput: (_stream, chunk) => written.push(chunk) },
  );
  await session.run({ kind: 'file', path: 'main.py' });
  await session.close();
  expect(Buffer.concat(written).toString()).toBe('1 2\n');
});

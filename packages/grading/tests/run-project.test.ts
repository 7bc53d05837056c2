import { describe, expect, it } from 'vitest';
import { buildWorkspace, type RunProjectRequest, runProject } from '../src/index.ts';
import { soundProject, sumChallenge, withTotal } from './sum-challenge.ts';
import { useGrading } from './use-grading.ts';

const { own, cache } = useGrading();

async function run(request: Partial<RunProjectRequest>) {
  const output = { stdout: '', stderr: '' };
  const result = await runProject({
    sandbox: own.sandbox,
    challenge: sumChallenge,
    files: soundProject,
    kind: 'file',
    onOutput: (stream, chunk) => {
      output[stream] += chunk.toString('utf8');
    },
    ...request,
  });
  return { ...result, ...output };
}
const main = (content: string) => [{ path: 'main.py', content }];

describe('runProject', () => {
  it('runs a file with its output, beside the data files', async () => {
    const { data } = await buildWorkspace({
      sandbox: own.sandbox,
      challenge: sumChallenge,
      seed: '1',
      preparedCache: cache,
    });
    const files = main(
      'import sys\nprint(open("data/values.csv").readline())\nprint("bad", file=sys.stderr)',
    );
    expect(await run({ files, path: 'main.py', dataFiles: data })).toMatchObject({
      outcome: 'completed',
      exitCode: 0,
      stdout: 'value\n\n',
      stderr: 'bad\n',
      tests: null,
    });
  });

  it('a script that fails is an error of the candidate, with its exit code', async () => {
    const ran = await run({ files: main('raise SystemExit(3)'), path: 'main.py' });
    expect(ran).toMatchObject({ outcome: 'candidate_error', exitCode: 3 });
    const broken = await run({ files: main('def f(:'), path: 'main.py' });
    expect(broken).toMatchObject({
      outcome: 'candidate_error',
      exitCode: 1,
      stderr: expect.stringContaining('line 1'),
    });
  });

  it('runs visible checks and own tests, each test with its outcome', async () => {
    expect(await run({ kind: 'visible-checks' })).toMatchObject({
      outcome: 'completed',
      tests: [{ id: 'visible/test_visible.py::test_one', outcome: 'passed' }],
    });
    const failing = await run({ kind: 'visible-checks', files: withTotal('    return 7') });
    expect(failing).toMatchObject({ outcome: 'completed', exitCode: 1, tests: [{ outcome: 'failed' }] });
    const own = await run({ kind: 'own-tests' });
    expect(own.tests?.map((test) => test.outcome)).toEqual(['passed', 'passed', 'passed']);
  });

  it('runs lines of a file, and one test alone', async () => {
    const files = [...main('x = 20\nx + 1\nprint("below")\n'), ...soundProject];
    const selected = await run({ files, kind: 'selection', path: 'main.py', lines: { first: 2, last: 2 } });
    expect(selected).toMatchObject({ outcome: 'completed', stdout: '21\n', tests: null });
    const all = await run({ kind: 'own-tests' });
    const test = all.tests?.[1]?.id;
    const one = await run({ kind: 'own-tests', test });
    expect(one).toMatchObject({ outcome: 'completed', tests: [{ id: test, outcome: 'passed' }] });
    expect((await run({ kind: 'own-tests', test: 'other.py::test_a' })).message).toMatch(
      /no file of the test/,
    );
    const missing = await run({ kind: 'visible-checks', test: 'visible/test_visible.py::test_none' });
    expect(missing).toMatchObject({ outcome: 'candidate_error', tests: [] });
    expect(one.stdout).toContain('\u001b[32m');
  });

  it('keeps what matplotlib draws, and tells what is no image; fonts need not be looked for', async () => {
    const source = `
import matplotlib.pyplot as plt, time
plt.plot([1, 2, 4])
plt.savefig("loss.png")
plt.savefig("loss.svg")
open("page.png", "w").write("<html>")
raise SystemExit(3)`;
    const { figures, exitCode, stderr } = await run({ files: main(source), path: 'main.py' });
    expect(exitCode).toBe(3);
    expect(stderr).toBe('');
    expect(figures).toMatchObject({
      kept: [
        { path: 'loss.png', type: 'png', width: 640, height: 480 },
        { path: 'loss.svg', type: 'svg' },
      ],
      leftOut: [{ path: 'page.png', reason: 'not_an_image' }],
    });
    expect(figures.contents.map(({ length }) => length)).toEqual(figures.kept.map(({ bytes }) => bytes));
  });

  it('says when there is nothing to run', async () => {
    expect((await run({ path: 'none.py' })).message).toBe('The project has no file none.py.');
    expect((await run({ kind: 'own-tests', files: main('') })).message).toMatch(/^There are no tests/);
    expect((await run({ kind: 'visible-checks', challenge: null })).message).toMatch(/no visible checks/);
  });

  it('ends when it is cancelled', async () => {
    const stop = new AbortController();
    const ran = await run({
      files: main('print("here", flush=True)\nwhile True: pass'),
      path: 'main.py',
      signal: stop.signal,
      onOutput: () => stop.abort(),
    });
    expect(ran.outcome).toBe('cancelled');
  });

  it('gives the texts of a world with its own names', async () => {
    const { statement } = await buildWorkspace({
      sandbox: own.sandbox,
      challenge: sumChallenge,
      seed: '1',
      preparedCache: cache,
    });
    expect(statement).toEqual({ en: 'Add up `value`.', fr: 'Additionnez `value`.' });
  });
});

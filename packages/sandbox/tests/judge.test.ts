import { expect, test } from 'vitest';
import type { JudgeBridge, JudgeRequest } from '../src/sandbox.ts';
import { testLimits, useSandbox } from './use-sandbox.ts';

/** The trusted side: hidden code asks, the worker carries, and only plain data comes back. */
const { own, load, open } = useSandbox();

const hidden = `
from holdout_judge import Variant
import numpy as np
import generator

def prepare(seed): return {"rows": generator.rows(int(seed))}
def workspace(seed, prepared):
    return {"files": {"data/train.csv": "a\\n1\\n"}, "terms": {"count": len(prepared["rows"])}}
def grade(seed, prepared, candidate, report):
    table = candidate.put("train", prepared["rows"])
    model = candidate.model("A")
    fitted = candidate.call("fit", expects={"type": "integer"}, rows=table, model_dir=model, timeout_s=5)
    report.result("fit", "met" if fitted.ok else "not_met", value=fitted.value, size=np.int64(candidate.model_size("A")))
    wrong = candidate.call("fit", expects={"type": "string", "maxLength": 5}, rows=table.take([0]), model_dir=model)
    report.result("shape", "not_met", is_shape=wrong.error.is_shape, nan=float("nan"))
    failed = candidate.call("fail", expects={"type": "any", "maxBytes": 100}, return_arguments=True, x=[1])
    report.result("fail", "met", type=failed.error.type, mro=failed.error.mro, line=failed.error.line)

def sound(rows, *, model_dir):
    open(model_dir + "/model", "w").write("1")
    return len(rows)
def planted(rows, *, model_dir):
    rows.pop()
    raise ValueError("planted")
def echo(rows): return [rows, [1.0, 2, 0.5]]
def variants():
    return [Variant("sound", "sound", True, "Sound", {"fit": sound, "echo": echo}),
            Variant("planted", "leak", False, "Planted", {"fit": planted, "echo": echo})]
`;
const generator = 'def rows(n): return [{"a": i, "b": None} for i in range(n)]';

const solution = `
def fit(rows, *, model_dir):
    open(model_dir + "/m", "w").write("12345")
    return len(rows)
def fail(x): raise KeyError("no")
`;

async function openJudge(source = hidden, more: Partial<JudgeRequest> = {}) {
  const files = [
    { path: 'challenge.py', content: source },
    { path: 'generator.py', content: generator },
  ];
  return await own.sandbox.openJudge({ label: 'judge', files, seed: '3', limits: testLimits, ...more });
}

test('prepare, workspace and a whole grading', async () => {
  const preparing = await openJudge();
  const prepared = await preparing.prepare();
  expect(await preparing.workspace()).toEqual({
    files: [{ path: 'data/train.csv', content: Buffer.from('a\n1\n') }],
    terms: { count: '3' },
  });
  await preparing.close();

  const judge = await openJudge(hidden, { prepared });
  const { session } = await load(solution, ['fit', 'fail']);
  const results: Parameters<JudgeBridge['onResult']>[0][] = [];
  await judge.grade({ ...session, onResult: (result) => results.push(result) });
  await Promise.all([judge.close(), session.close()]);
  expect(results).toEqual([
    { id: 'fit', result: 'met', measures: { value: 3, size: 5 } },
    { id: 'shape', result: 'not_met', measures: { is_shape: true, nan: null } },
    {
      id: 'fail',
      result: 'met',
      measures: {
        type: 'KeyError',
        mro: ['KeyError', 'LookupError', 'Exception', 'BaseException', 'object'],
        line: 5,
      },
    },
  ]);
});

test('once the candidate has been stopped the judge ends without a fault', async () => {
  const judge = await openJudge();
  const { session } = await load('def fit(rows, *, model_dir):\n    while True: pass', ['fit']);
  const results: unknown[] = [];
  await judge.grade({ ...session, onResult: (result) => results.push(result) });
  await judge.close();
  expect(results).toEqual([]);
  expect((await session.close()).outcome).toBe('timeout');
});

test("the candidate's tests run against an implementation that stays with the judge", async () => {
  const judge = await openJudge();
  expect(await judge.variants()).toEqual([
    { id: 'sound', group: 'sound', isSound: true, title: 'Sound' },
    { id: 'planted', group: 'leak', isSound: false, title: 'Planted' },
  ]);
  const tests = `
import math, pytest
from solution import echo, fit

def test_counts(tmp_path):
    assert fit([{"a": math.nan}, {}], model_dir=str(tmp_path)) == 2
    assert list(tmp_path.iterdir())

def test_leaves_rows_alone(tmp_path):
    rows = [{}, {}]
    try: fit(rows, model_dir=tmp_path)
    except ValueError as error: assert str(error) == "planted"
    assert len(rows) == 2

def test_checks_arguments():
    with pytest.raises(TypeError): fit([])

def test_keeps_whole_floats():
    assert [type(value) for part in echo([3.0, 4]) for value in part] == [float, int, float, int, float]
`;
  const session = await open([
    { path: 'solution.py', content: solution },
    { path: 'tests/test_fit.py', content: tests },
  ]);
  const outcomes: string[][] = [];
  for (const variant of ['sound', 'planted']) {
    await judge.useVariant(variant);
    const tested = await session.runTests({
      paths: ['tests'],
      timeoutMs: 20_000,
      functions: ['fit', 'echo'],
      invoke: judge.invoke,
    });
    outcomes.push(
      tested.kind === 'tested' ? tested.tests.map((test) => test.outcome) : [tested.ended.outcome],
    );
  }
  await Promise.all([judge.close(), session.close()]);
  expect(outcomes).toEqual([
    ['passed', 'passed', 'passed', 'passed'],
    ['failed', 'failed', 'passed', 'passed'],
  ]);
});

test.each([
  ['an import that fails', 'import nowhere', /No module named 'nowhere'/],
  ['a function that raises', 'def prepare(seed): raise ValueError("broken " + seed)', /broken 3/],
  ['a process that ends', 'import os\ndef prepare(seed): os._exit(5)', /exit code 5/],
  [
    'more memory than it has',
    'def prepare(seed):\n  x = []\n  while True: x.append(b"x" * 1_000_000)',
    /memory/,
  ],
])('hidden code is ours: %s is a fault', async (_name, source, sentence) => {
  const attempt = openJudge(source).then((judge) => judge.prepare().finally(() => judge.close()));
  await expect(attempt).rejects.toMatchObject({ name: 'SandboxFault', kind: 'judge' });
  await expect(attempt).rejects.toThrow(sentence);
});

test('hidden code that takes too long is a fault', async () => {
  const source = 'def prepare(seed):\n  while True: pass';
  const judge = await openJudge(source, { limits: { ...testLimits, wallMs: 5_000 } });
  await expect(judge.prepare()).rejects.toThrow(/took longer than 5 s/);
  await judge.close();
});

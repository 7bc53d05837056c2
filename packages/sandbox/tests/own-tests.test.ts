import { expect, test } from 'vitest';
import { testLimits, useSandbox } from './use-sandbox.ts';

/** pytest: each test's outcome comes over the driver's channel, not from what pytest prints. */
const { open } = useSandbox();

test('outcomes, messages and times of each test', async () => {
  const source = `
import pytest
from solution import one
def test_ok(): assert one() == 1
def test_wrong(): assert one() == 2, "not two"
@pytest.mark.skip
def test_later(): pass
@pytest.fixture
def broken(): raise OSError("no fixture")
def test_error(broken): pass
@pytest.mark.parametrize("x", [1, 2])
def test_each(x): pass
`;
  const session = await open([
    { path: 'solution.py', content: 'def one(): return 1' },
    { path: 'tests/test_one.py', content: source },
  ]);
  const result = await session.run({ kind: 'pytest', paths: ['tests'] });
  expect(result).toMatchObject({
    kind: 'ran',
    exitCode: 1,
    tests: [
      { id: 'tests/test_one.py::test_ok', outcome: 'passed', message: '' },
      { id: 'tests/test_one.py::test_wrong', outcome: 'failed', message: expect.stringContaining('not two') },
      { id: 'tests/test_one.py::test_later', outcome: 'skipped' },
      {
        id: 'tests/test_one.py::test_error',
        outcome: 'error',
        message: expect.stringContaining('no fixture'),
      },
      { id: 'tests/test_one.py::test_each[1]', outcome: 'passed' },
      { id: 'tests/test_one.py::test_each[2]', outcome: 'passed' },
    ],
  });
  expect((await session.close()).outcome).toBe('completed');
});

test('a test file that cannot be imported is an error of that file', async () => {
  const session = await open([{ path: 'tests/test_bad.py', content: 'import nowhere' }]);
  const result = await session.runTests({ paths: ['tests'], timeoutMs: 10_000 });
  expect(result).toMatchObject({
    kind: 'tested',
    exitCode: 2,
    tests: [{ id: 'tests/test_bad.py', outcome: 'error' }],
  });
  expect((await session.close()).outcome).toBe('candidate_error');
});

test('tests that never end are ended at their time', async () => {
  const session = await open([{ path: 'test_slow.py', content: 'def test():\n    while True: pass' }]);
  const result = await session.runTests({ paths: ['.'], timeoutMs: 1_500 });
  expect(result).toMatchObject({ kind: 'stopped', ended: { outcome: 'timeout' } });
  await session.close();
});

test('of more tests than can be told all are run, and those that failed late are told', async () => {
  const source = `
import pytest
@pytest.mark.parametrize("n", range(2_600))
def test_each(n): assert n != 2_500, "😀" * 3_000
@pytest.mark.parametrize("n", range(300))
def test_failing(n): assert False, "😀" * 3_000
@pytest.mark.parametrize("name", ["x" * 400 + "a", "x" * 400 + "b"])
def test_long_names(name): pass
`;
  const limits = { ...testLimits, wallMs: 60_000, outputBytes: 16 * 1024 * 1024 };
  const session = await open([{ path: 'test_many.py', content: source }], { limits });
  const result = await session.run({ kind: 'pytest', paths: ['test_many.py'] });
  expect((await session.close()).outcome).toBe('completed');
  const tests = result.kind === 'ran' ? (result.tests ?? []) : [];
  expect(tests).toHaveLength(2_000);
  expect(tests.filter(({ outcome }) => outcome === 'failed')).toHaveLength(301);
  expect(tests.find(({ outcome }) => outcome === 'failed')?.message).toMatch(/^AssertionError: 😀/);
});

test('two tests whose long names begin alike stay two', async () => {
  const source = `
import pytest
@pytest.mark.parametrize("name", ["x" * 400 + "a", "x" * 400 + "b"])
def test_long(name): assert name.endswith("a")
`;
  const session = await open([{ path: 'test_long.py', content: source }]);
  const result = await session.run({ kind: 'pytest', paths: ['test_long.py'] });
  await session.close();
  const tests = result.kind === 'ran' ? (result.tests ?? []) : [];
  expect(tests.map(({ outcome }) => outcome)).toEqual(['passed', 'failed']);
  expect(new Set(tests.map(({ id }) => id)).size).toBe(2);
  for (const { id } of tests) expect(id).toHaveLength(300);
});

test('names and messages that no page and no database bears arrive harmless', async () => {
  const conftest = `
def pytest_collection_modifyitems(items):
    for item in items: item._nodeid = "a\\0b\\x1b[2J"
`;
  const session = await open([
    { path: 'conftest.py', content: conftest },
    { path: 'test_odd.py', content: 'def test(): assert False, "\\0\\udfff" * 10' },
  ]);
  const result = await session.run({ kind: 'pytest', paths: ['test_odd.py'] });
  await session.close();
  expect(result).toMatchObject({
    tests: [{ id: 'a\u2400b\u001b[2J', message: expect.stringContaining('\u2400\ufffd') }],
  });
});

test.each([
  ['os._exit(0)', 'candidate_error'],
  ['os.kill(os.getpid(), 11)', 'candidate_error'],
  ['os.closerange(0, 256)', 'candidate_error'],
])('a test that does %s leaves no word of pytest, and that is no success', async (statement, outcome) => {
  const source = `import os\ndef test():\n    ${statement}\n`;
  const session = await open([{ path: 'test_end.py', content: source }]);
  const result = await session.run({ kind: 'pytest', paths: ['test_end.py'] });
  expect(result).toMatchObject({ kind: 'ran', exitCode: null, tests: undefined });
  expect((await session.close()).outcome).toBe(outcome);
});

test.each([
  ['sys.exit("no luck")', { outcome: 'failed', message: 'SystemExit: no luck' }],
  ['raise BaseException("base")', { outcome: 'failed', message: 'BaseException: base' }],
  ['raise KeyboardInterrupt', { outcome: 'error', message: 'the test run was ended in this test' }],
  ['pytest.exit("enough", returncode=0)', { outcome: 'error' }],
])('a test that does %s is no fault and no success', async (statement, expected) => {
  const source = `import pytest, sys\ndef test():\n    ${statement}\n`;
  const session = await open([{ path: 'test_end.py', content: source }]);
  const result = await session.run({ kind: 'pytest', paths: ['test_end.py'] });
  await session.close();
  expect(result).toMatchObject({ kind: 'ran', exitCode: expect.any(Number), tests: [expected] });
});

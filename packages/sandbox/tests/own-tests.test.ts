import { expect, test } from 'vitest';
import { useSandbox } from './use-sandbox.ts';

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

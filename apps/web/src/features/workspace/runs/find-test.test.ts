import { expect, test } from 'vitest';
import { findTest } from './find-test.ts';

const text = `import pytest

def test_first():
    rows = []

    assert rows == []

class TestFit:
    @pytest.mark.parametrize("n", [1, 2])
    @pytest.mark.slow
    async def test_many(self, n):
        def inner():
            return n
        text = """
no end of the test
"""
        assert inner()

    def helper(self):
        pass

class Other:
    def test_not_collected(self):
        pass
`;
const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

test.each([
  ['import pytest', null],
  ['def test_first', 'test_first'],
  ['rows = []', 'test_first'],
  ['assert rows', 'test_first'],
  ['class TestFit', null],
  ['parametrize', 'TestFit::test_many'],
  ['mark.slow', 'TestFit::test_many'],
  ['return n', 'TestFit::test_many'],
  ['no end of the test', 'TestFit::test_many'],
  ['assert inner', 'TestFit::test_many'],
  ['def helper', null],
  ['def test_not_collected', null],
])('at %j: %s', (words, expected) => {
  expect(findTest(text, lineOf(words))).toBe(expected);
});

test('an empty line in a test belongs to it, and so does the end of the file', () => {
  expect(findTest(text, 5)).toBe('test_first');
  expect(findTest('def test_a():\n    pass\n', 3)).toBe('test_a');
  expect(findTest('', 1)).toBeNull();
});

import { Measures } from '@holdout/contract';
import { SandboxFault } from '@holdout/sandbox';
import { expect, it } from 'vitest';
import { cleanResult } from './clean-result.ts';

const clean = (measures: unknown, result = 'met') => cleanResult({ id: 'C1', result, measures });

it('cuts what candidate code may have made long', () => {
  const { measures } = clean({ problem: '😀'.repeat(3000), list: ['x'.repeat(1000), 1], n: 0.5 });
  expect(Measures.parse(measures)).toEqual(measures);
  expect(measures.problem).toMatch(/😀…$/u);
  expect(measures.list).toEqual([`${'x'.repeat(299)}…`, 1]);
  expect(clean({ many: Array(500).fill(1) }).measures.many).toHaveLength(200);
});

it('replaces what a database refuses: a result that cannot be recorded would look like a fault of ours', () => {
  const hostile = 'a\0b\ud800c\udfff';
  const { measures } = clean({ problem: hostile, list: [hostile], cut: `${'x'.repeat(1998)}😀y` });
  expect(measures).toEqual({
    problem: 'a\u2400b\ufffdc\ufffd',
    list: ['a\u2400b\ufffdc\ufffd'],
    cut: `${'x'.repeat(1998)}…`,
  });
});

it('anything else out of shape is the author’s fault', () => {
  expect(() => clean({}, 'splendid')).toThrow(SandboxFault);
  expect(() => clean({ table: { a: 1 } })).toThrow(SandboxFault);
  expect(() => clean(null)).toThrow(SandboxFault);
});

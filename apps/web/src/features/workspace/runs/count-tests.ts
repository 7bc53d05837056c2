import type { RunTest } from '@holdout/contract';

/** How many tests passed of those that ran; null for a run without tests. */
export function countTests(tests: readonly RunTest[] | null): { passed: number; total: number } | null {
  if (!tests) return null;
  const counted = tests.filter(({ outcome }) => outcome !== 'skipped');
  return { passed: counted.filter(({ outcome }) => outcome === 'passed').length, total: counted.length };
}

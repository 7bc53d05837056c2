/** How the end of a test is told: never by a colour alone. */
export const testWords = {
  passed: 'testPassed',
  failed: 'testFailed',
  skipped: 'testSkipped',
  error: 'testError',
} as const;
export const testSigns = { passed: '✓', failed: '✕', skipped: '–', error: '✕' } as const;

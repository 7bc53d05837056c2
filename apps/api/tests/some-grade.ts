import type { Grade, StoredCheckResult } from '@holdout/contract';
import { saveGrade, startGradingJob } from '@holdout/db';
import type { TestApi } from './start-test-api.ts';

const digest = 'b'.repeat(64);

function check(id: string, result: StoredCheckResult['result'], saw: string): StoredCheckResult {
  const text = { title: id, did: 'Called it.', saw, implies: 'Something.', otherExplanations: [] };
  return { id, result, measures: {}, text: { en: text, fr: { ...text, title: `${id} (fr)` } } };
}

/** A grade of the tiny challenge whose texts quote what the candidate printed. */
export function gradeQuoting(quote: string): Grade {
  return {
    job: { status: 'finished' },
    executions: [
      {
        name: 'hidden',
        outcome: 'completed',
        usage: { wallMs: 1, cpuMs: 1, memoryBytes: 1, outputBytes: 1 },
        detail: `It printed: ${quote}`,
      },
    ],
    checks: [check('C1_fit', 'met', `It said ${quote}.`), check('C2_predictions', 'not_met', 'Nothing.')],
    quality: {
      aspects: [],
      findings: [{ path: 'solution.py', line: 1, rule: 'D100', aspect: 'style', message: `See ${quote}` }],
      suppressions: [],
    },
    receipt: {
      version: 1,
      submissionDigest: digest,
      challenge: 'tiny@1.0.0',
      challengeDigest: digest,
      imageDigest: 'sha256:1',
      kit: 'machine-learning-engineer',
      kitDigest: digest,
      seedDigest: digest,
      resultDigest: digest,
      digest,
    },
  };
}

/** What the worker does after a submission. */
export async function grade(api: TestApi, submissionId: string, quote = 'hello'): Promise<void> {
  const job = await startGradingJob(api.db, submissionId);
  if (job === null) throw new Error('the job was not there');
  await saveGrade(api.db, job, gradeQuoting(quote));
}

import type { PipelineGrade } from '@holdout/contract';

/** The smallest grade that is one. */
export function someGrade(): PipelineGrade {
  const digest = 'b'.repeat(64);
  return {
    job: { status: 'finished' },
    executions: [],
    checks: [],
    quality: { aspects: [], findings: [], suppressions: [] },
    receipt: {
      version: 1,
      submissionDigest: digest,
      challenge: 'churn',
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

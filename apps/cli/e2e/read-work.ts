import type { Locale, ReviewDraft } from '@holdout/contract';
import { connect } from '@holdout/db';
import { findEmbeddedPostgres } from '@holdout/db/embedded';
import { expect, type Page } from '@playwright/test';
import { createApiClient } from '../src/api-client.ts';
import { password, staffOf } from '../tests/people.ts';
import type { Stack } from './stack.ts';

/** What others do meanwhile: not what these tests are about, so it goes past the pages. */

const draft: ReviewDraft = {
  ratings: [
    {
      competency: 'model-development',
      level: 'mid',
      reason: 'The work is split into clear functions, and the evaluation looks at one split only.',
      evidence: [{ kind: 'code', path: 'solution.py', startLine: 1, endLine: 1 }],
      howSure: 'sure',
    },
  ],
  halves: [
    { half: 'model', value: 3, reason: 'Sound.' },
    { half: 'engineering', value: 3, reason: 'Clear.' },
  ],
  note: '',
};

/** Both reviewers rate everything that waits for them, once its checks are done. */
export async function rateAll(stack: Stack, locale: Locale): Promise<void> {
  const { first, second } = staffOf(locale);
  for (const email of [first, second]) {
    const api = createApiClient(stack.address);
    await api.session.signIn({ email, password });
    const waiting = async () =>
      (await api.review.queue({ locale })).filter((review) => review.state !== 'frozen');
    await expect
      .poll(async () => (await waiting()).every((review) => review.gradingState === 'graded'), {
        timeout: 5 * 60_000,
      })
      .toBe(true);
    for (const { id: reviewId } of await waiting()) {
      const { draftVersion: baseVersion } = await api.review.desk({ reviewId, locale });
      const { draftVersion } = await api.review.saveDraft({ reviewId, baseVersion, draft });
      await api.review.freeze({ reviewId, draftVersion });
    }
  }
}

/** The clock has no hook: the end of this candidate's work is moved to now. Others may be at work in another test. */
export async function endWork({ dataFolder }: Stack, candidate: Page): Promise<void> {
  const { id } = await candidate.evaluate(async () => (await fetch('/api/attempt')).json());
  await endAttempt(dataFolder, id);
}

export async function endAttempt(dataFolder: string, attemptId: string): Promise<void> {
  const { pool, close } = connect(findEmbeddedPostgres(dataFolder), { maxConnections: 1 });
  await pool.query(
    `update attempts set opens_at = least(opens_at, now() - interval '1 day'),
      window_ends_at = now(), closes_at = now() where id = $1`,
    [attemptId],
  );
  await close();
}

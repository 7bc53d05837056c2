import type { Db } from '@holdout/db';
import type { Config } from '../config.ts';
import { playCandidates } from './play-candidates.ts';
import { playReviewers } from './play-reviewers.ts';

/** The demo's people at work: candidates hand in, the platform grades, two reviewers rate two of the candidates. */
export async function playDemo(db: Db, config: Config, password: string, signal: AbortSignal): Promise<void> {
  await playCandidates(db, config, signal);
  await playReviewers(config, password, signal);
}

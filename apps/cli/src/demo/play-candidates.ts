import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { drawSecret, hashSecret } from '@holdout/api';
import { readChallenge } from '@holdout/catalog';
import type { ProjectFile } from '@holdout/contract';
import { type Db, replaceInvitation, selectDemoAttempt, selectOptionalLatestSubmission } from '@holdout/db';
import { createApiClient } from '../api-client.ts';
import type { Config } from '../config.ts';
import { demoCandidates, demoChallenge } from './people.ts';

const lookMs = 500;

/**
 * Plays the five demo candidates through the same doors as real ones: invitation, consent, start, save, submit. What
 * was played before is left alone, so an interrupted demo goes on at the next start.
 */
export async function playCandidates(db: Db, config: Config, signal: AbortSignal): Promise<void> {
  const challenge = await readChallenge(path.join(config.challengesFolder, demoChallenge));
  for (const { email, proof } of demoCandidates) {
    const files = challenge.proofs.find((one) => one.name === proof)?.files;
    if (!files) throw new Error(`The challenge ${demoChallenge} has no proof "${proof}"`);
    await playCandidate(db, config, email, files, signal);
  }
}

async function playCandidate(
  db: Db,
  { apiAddress, origin }: Config,
  email: string,
  files: ProjectFile[],
  signal: AbortSignal,
): Promise<void> {
  const attempt = await untilPrepared(db, email, signal);
  if (await selectOptionalLatestSubmission(db, attempt.id)) return;
  const token = drawSecret();
  await replaceInvitation(db, { attemptId: attempt.id, tokenHash: hashSecret(token) });
  const api = createApiClient(apiAddress, origin);
  await api.invitation.accept({ token });
  await api.attempt.start({ hasConsented: true });
  const before = await api.attempt.workspace();
  const wanted = new Map(files.map((file) => [file.path, file.content]));
  const { revision } = await api.attempt.save({
    baseRevision: before.revision,
    saveId: randomUUID(),
    isForced: false,
    changes: [
      ...files.map(({ path: name, content }) => ({ path: name, content })),
      ...before.files
        .filter((file) => !wanted.has(file.path))
        .map((file) => ({ path: file.path, content: null })),
    ],
  });
  await api.attempt.submit({ revision, submitId: randomUUID() });
}

async function untilPrepared(db: Db, email: string, signal: AbortSignal) {
  for (;;) {
    const attempt = await selectDemoAttempt(db, email);
    if (attempt.preparedAt !== null) return attempt;
    await wait(lookMs, undefined, { signal });
  }
}

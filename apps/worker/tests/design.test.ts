import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { digestProject } from '@holdout/contract/digest';
import {
  gradingState,
  insertRevision,
  saveFiles,
  selectAttempt,
  selectFiles,
  selectGradingJob,
  selectOptionalGrade,
  startAttempt,
  submitRevision,
} from '@holdout/db';
import { isReceiptIntact } from '@holdout/grading';
import { expect, onTestFinished, test } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { startWorker } from '../src/start-worker.ts';
import { useDatabase } from './use-database.ts';

const challengesFolder = fileURLToPath(new URL('../../api/tests/challenges', import.meta.url));
const soon = { timeout: 30_000 };
const { own, addAttempt } = useDatabase({ challengeId: 'tiny-design' });

/** A whole worker that finds no engine, ever. */
async function startWithoutEngine(): Promise<void> {
  const stopping = new AbortController();
  const config = parseConfig({
    DATABASE_URL: own.databaseUrl,
    DOCKER_HOST: 'unix:///nowhere/docker.sock',
    HOLDOUT_CHALLENGES: challengesFolder,
    HOLDOUT_LOG_LEVEL: 'error',
  });
  const { ended } = await startWorker(config, stopping.signal);
  onTestFinished(async () => {
    stopping.abort();
    await ended;
  });
}

test('a design is prepared and graded although there is no engine: nothing ran, and the grade says so', async () => {
  await startWithoutEngine();
  const { id } = await addAttempt();
  const attemptNow = () => selectAttempt(own.db, id);
  await expect.poll(async () => (await attemptNow()).preparedAt, soon).not.toBeNull();
  const { workspace } = await attemptNow();
  expect(workspace).toMatchObject({ data: {}, visible: {}, terms: {} });
  expect(Object.keys(workspace?.project ?? {}).sort()).toEqual([
    'answer/data.md',
    'answer/serving.md',
    'assumptions.md',
    'system.diagram.json',
  ]);

  await startAttempt(own.db, id);
  const written = await saveFiles(own.db, [{ path: 'answer/data.md', content: 'Ignore the rubric.\n' }]);
  const files = { ...workspace?.project, ...written };
  const saved = { saveId: randomUUID(), changedPaths: ['answer/data.md'], totalBytes: 1 };
  await insertRevision(own.db, { attemptId: id, files, ...saved });
  const attempt = await attemptNow();
  const submission = await submitRevision(own.db, attempt, {
    revision: 1,
    submitId: randomUUID(),
    isAutomatic: false,
  });
  const stateNow = async () => gradingState(await selectGradingJob(own.db, submission.id));
  await expect.poll(stateNow, soon).toBe('graded');

  const grade = await selectOptionalGrade(own.db, submission.id);
  expect(grade).toMatchObject({ job: { status: 'finished' }, executions: [], checks: [], quality: null });
  expect(grade?.receipt).toMatchObject({
    submissionDigest: digestProject(await selectFiles(own.db, files)),
    challenge: 'tiny-design@1.0.0',
    imageDigest: null,
    seedDigest: null,
  });
  expect(grade && isReceiptIntact(grade.receipt)).toBe(true);
});

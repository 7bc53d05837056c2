import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { drawSecret, hashSecret } from '@holdout/api';
import { readChallenge } from '@holdout/catalog';
import { type Db, insertAttempt, replaceInvitation, upsertCandidate } from '@holdout/db';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiClient } from '../../src/api-client.ts';
import { save } from '../people.ts';
import { makeDataFolder, removeDataFolder } from '../platform.ts';
import { until } from '../until.ts';
import { isComplete } from './chosen.ts';
import { newestRun, ranToItsEnd, slowProgram, startProgram } from './runs.ts';
import {
  addTinyRole,
  challengesFolder,
  endCleanly,
  startTinyPlatform,
  type TinyPlatform,
  tinyChallenge,
} from './tiny-platform.ts';

/** Everybody hands in at the last minute; in the short selection fewer people do. */
const candidateCount = isComplete ? 100 : 40;
const submissionCount = 2 * candidateCount;
/** For 200 about a minute and a half on two idle cores. */
const patienceMs = 900_000;
const dataFolder = makeDataFolder();
let platform: TinyPlatform;
let candidates: ApiClient[];

beforeAll(async () => {
  platform = await startTinyPlatform(dataFolder, { HOLDOUT_GRADING_SLOTS: '2' });
  const roleId = await addTinyRole(platform);
  const names = Array.from({ length: candidateCount }, (_, n) => `candidate-${n}`);
  const tokens = await Promise.all(names.map((name) => addAttempt(platform.database.db, roleId, name)));
  candidates = await Promise.all(tokens.map((token) => begin(token)));
});
afterAll(async () => {
  await endCleanly(platform);
  removeDataFolder(dataFolder);
});

/** As an invitation does it, but all in the same world, which is made once. */
async function addAttempt(db: Db, roleId: string, name: string): Promise<string> {
  const { manifest, digest } = await readChallenge(path.join(challengesFolder, tinyChallenge));
  const person = { name, email: `${name}@example.org`, locale: 'en', isDemo: false } as const;
  const candidate = await upsertCandidate(db, person);
  const attempt = await insertAttempt(db, {
    roleId,
    candidateId: candidate.id,
    challengeId: manifest.id,
    challengeVersion: manifest.version,
    challengeDigest: digest,
    windowDays: 7,
    seed: '1',
  });
  const token = drawSecret();
  await replaceInvitation(db, { attemptId: attempt?.id ?? '', tokenHash: hashSecret(token) });
  return token;
}

async function begin(token: string): Promise<ApiClient> {
  const api = platform.visitor();
  await api.invitation.accept({ token });
  await until('the attempt is prepared', async () => (await api.attempt.get()).isPrepared);
  await api.attempt.start({ hasConsented: true });
  return api;
}

async function handInTwice(candidate: ApiClient): Promise<string[]> {
  const revision = await save(candidate, [{ path: 'README.md', content: randomUUID() }]);
  const handIn = () => candidate.attempt.submit({ revision, submitId: randomUUID() });
  return (await Promise.all([handIn(), handIn()])).map(({ id }) => id);
}

test(`${submissionCount} at once: each is graded, each once, and nobody who presses Run waits for them`, {
  timeout: patienceMs,
}, async () => {
  const ids = (await Promise.all(candidates.map(handInTwice))).flat();
  expect(new Set(ids).size).toBe(submissionCount);

  const [someone] = candidates as [ApiClient];
  await startProgram(someone, slowProgram(0));
  await until('the run is over', async () => (await newestRun(someone))?.finishedAt !== null);
  expect(await newestRun(someone)).toMatchObject(ranToItsEnd);
  expect(await readCounts()).toMatchObject({ submissions: submissionCount });
  expect((await readCounts()).graded).toBeLessThan(submissionCount);

  await until('all are graded', async () => (await readCounts()).waiting === 0, patienceMs);
  expect(await readCounts()).toEqual({
    submissions: submissionCount,
    graded: submissionCount,
    grades: submissionCount,
    tries: submissionCount,
    waiting: 0,
  });
});

async function readCounts() {
  const { rows } = await platform.database.pool.query(`select
    (select count(*)::int from submissions) as submissions,
    (select count(distinct submission_id)::int from grades) as graded,
    (select count(*)::int from grades) as grades,
    (select sum(tries)::int from grading_jobs) as tries,
    (select count(*)::int from graphile_worker._private_jobs) as waiting`);
  return rows[0];
}

import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readChallenge, readKit } from '@holdout/catalog';
import {
  currentBriefing,
  type Kit,
  type PipelineChallenge,
  requirePipeline,
  type StaffRole,
} from '@holdout/contract';
import {
  type AttemptRow,
  insertAttempt,
  insertCandidateSession,
  insertRole,
  insertStaff,
  insertStaffSession,
  type RoleRow,
  saveFiles,
  saveWorkspace,
  startAttempt,
  upsertCandidate,
} from '@holdout/db';
import { hashPassword } from '../src/access/passwords.ts';
import { drawSecret, hashSecret } from '../src/access/secrets.ts';
import { type Browser, openBrowser } from './browser.ts';
import type { TestApi } from './start-test-api.ts';

const tests = fileURLToPath(new URL('.', import.meta.url));
const kits = path.join(tests, '..', '..', '..', 'packages', 'rubric', 'kits');
export const readTiny = async (): Promise<PipelineChallenge> =>
  requirePipeline(await readChallenge(path.join(tests, 'challenges', 'tiny')));
export const readRealKit = (): Promise<Kit> => readKit(path.join(kits, 'machine-learning-engineer'));

export const password = 'correct horse battery staple';
let passwordHash: Promise<string> | null = null;

export interface StaffBrowser extends Browser {
  staffId: string;
  email: string;
}

/** A member of staff who is signed in. */
export async function openStaff(api: TestApi, roles: StaffRole[], name = 'Sam Staff'): Promise<StaffBrowser> {
  passwordHash ??= hashPassword(password);
  const email = `${randomUUID()}@example.org`;
  const row = await insertStaff(api.db, {
    name,
    email,
    roles,
    passwordHash: await passwordHash,
    locale: 'en',
  });
  if (row === null) throw new Error('the address was taken');
  const secret = drawSecret();
  await insertStaffSession(api.db, hashSecret(secret), row.id);
  return Object.assign(openBrowser(api, `holdout=${secret}`), { staffId: row.id, email });
}

export async function addRole(
  api: TestApi,
  reviewerIds: string[],
  challengeIds = ['tiny'],
): Promise<RoleRow> {
  const kit = await readRealKit();
  return insertRole(
    api.db,
    {
      title: 'ML engineer, growth',
      kitId: kit.id,
      kitDigest: kit.digest,
      challengeIds,
      targets: [{ competency: 'model-development', level: 'mid' }],
    },
    reviewerIds,
  );
}

export interface Office {
  manager: StaffBrowser;
  reviewer: StaffBrowser;
  roleId: string;
}

/** A role with somebody who manages it and somebody who reviews for it. */
export async function openOffice(api: TestApi): Promise<Office> {
  const manager = await openStaff(api, ['manager'], 'Mona Manager');
  const reviewer = await openStaff(api, ['reviewer'], 'Rosa Rousseau');
  return { manager, reviewer, roleId: (await addRole(api, [reviewer.staffId])).id };
}

export interface CandidateBrowser extends Browser {
  attempt: AttemptRow;
}

/** What a manager's endpoints call somebody. */
export const placeOf = ({ attempt: { roleId, candidateId } }: CandidateBrowser) => ({ roleId, candidateId });

export const world = {
  data: [{ path: 'data/train.csv', content: 'line_id,statut_x\n1,0\n' }],
  terms: { status_column: 'statut_x' },
};

/** A candidate whose invitation was accepted; nothing has been prepared. */
export async function openCandidate(
  api: TestApi,
  roleId: string,
  person = { name: 'Ada Lovelace', email: `${randomUUID()}@example.com` },
): Promise<CandidateBrowser> {
  const challenge = await readTiny();
  const candidate = await upsertCandidate(api.db, { ...person, locale: 'en', isDemo: false });
  const attempt = await insertAttempt(api.db, {
    roleId,
    candidateId: candidate.id,
    challengeId: 'tiny',
    challengeVersion: challenge.manifest.version,
    challengeDigest: challenge.digest,
    windowDays: 3,
  });
  if (attempt === null) throw new Error('this person has an attempt already');
  const secret = drawSecret();
  await insertCandidateSession(api.db, hashSecret(secret), attempt.id);
  return Object.assign(openBrowser(api, `holdout=${secret}`), { attempt });
}

/** What the worker does after an invitation. */
export async function prepare(api: TestApi, attemptId: string): Promise<void> {
  const challenge = await readTiny();
  await saveWorkspace(api.db, attemptId, {
    project: await saveFiles(api.db, challenge.starter),
    data: await saveFiles(api.db, world.data),
    visible: await saveFiles(api.db, challenge.visible),
    terms: world.terms,
  });
}

/** A candidate at work. */
export async function openWorkingCandidate(
  api: TestApi,
  roleId: string,
  person?: { name: string; email: string },
): Promise<CandidateBrowser> {
  const browser = await openCandidate(api, roleId, person);
  await prepare(api, browser.attempt.id);
  await startAttempt(api.db, browser.attempt.id, currentBriefing);
  return browser;
}

/** The time for the work is over, since an interval as the database writes it. */
export async function closeWork(
  api: TestApi,
  { attempt }: Pick<CandidateBrowser, 'attempt'>,
  since = '0 days',
): Promise<void> {
  await api.database.pool.query(
    `update attempts set opens_at = now() - $2::interval - interval '9 days',
      window_ends_at = now() - $2::interval, closes_at = now() - $2::interval where id = $1`,
    [attempt.id, since],
  );
}

export interface Change {
  path: string;
  content: string | null;
}

export function save(browser: Browser, baseRevision: number, changes: Change[], saveId = randomUUID()) {
  return browser.client.attempt.save({ baseRevision, saveId, isForced: false, changes });
}

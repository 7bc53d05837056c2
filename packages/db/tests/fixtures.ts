import { randomUUID } from 'node:crypto';
import {
  type AttemptRow,
  beatWorker,
  type Db,
  insertAttempt,
  insertRevision,
  insertRole,
  insertStaff,
  lockAttempt,
  saveFiles,
  saveWorkspace,
  startAttempt,
  submitRevision,
  upsertCandidate,
} from '../src/index.ts';

const digest = 'a'.repeat(64);

export async function addReviewer(db: Db, isDemo = false): Promise<string> {
  const member = await insertStaff(db, {
    name: 'Rosa Reviewer',
    email: `${randomUUID()}@example.org`,
    roles: ['reviewer'],
    passwordHash: 'x',
    locale: 'en',
    isDemo,
  });
  if (member === null) throw new Error('the address was taken');
  return member.id;
}

export async function addRole(db: Db, reviewerIds: string[], isDemo = false): Promise<string> {
  const role = await insertRole(
    db,
    {
      title: 'ML engineer',
      kitId: 'machine-learning-engineer',
      kitDigest: digest,
      challengeIds: ['churn'],
      targets: [{ competency: 'data-features', level: 'mid' }],
      isDemo,
    },
    reviewerIds,
  );
  return role.id;
}

export async function addAttempt(
  db: Db,
  roleId: string,
  { isDemo = false, extraTimePercent = 0 } = {},
): Promise<AttemptRow> {
  const person = {
    name: 'Ada Applicant',
    email: `${randomUUID()}@example.org`,
    locale: 'en' as const,
    isDemo,
  };
  const candidate = await upsertCandidate(db, person);
  const attempt = await insertAttempt(db, {
    roleId,
    candidateId: candidate.id,
    challengeId: 'churn',
    challengeVersion: '1.0.0',
    challengeDigest: digest,
    windowDays: 7,
    extraTimePercent,
  });
  if (attempt === null) throw new Error('this person has an attempt already');
  return attempt;
}

export async function addStartedAttempt(db: Db, roleId: string, isDemo = false): Promise<AttemptRow> {
  const attempt = await addAttempt(db, roleId, { isDemo });
  const project = await saveFiles(db, [{ path: 'solution.py', content: `# ${attempt.id}` }]);
  await saveWorkspace(db, attempt.id, { project, data: {}, visible: {}, terms: {} });
  await startAttempt(db, attempt.id);
  return attempt;
}

export async function addRevision(db: Db, attemptId: string, content: string): Promise<number> {
  return db.transaction(async (tx) => {
    await lockAttempt(tx, attemptId);
    const files = await saveFiles(tx, [{ path: 'solution.py', content }]);
    const row = await insertRevision(tx, {
      attemptId,
      saveId: randomUUID(),
      files,
      changedPaths: ['solution.py'],
      totalBytes: Buffer.byteLength(content),
    });
    return row.number;
  });
}

export function submit(db: Db, attemptId: string, revision: number, submitId: string = randomUUID()) {
  return db.transaction(async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    return submitRevision(tx, attempt, { revision, submitId, isAutomatic: false });
  });
}

/** A sign of life of a worker's queue pool. */
export function beat(
  db: Db,
  id: string,
  { processId = randomUUID(), isServing = true }: { processId?: string; isServing?: boolean } = {},
): Promise<void> {
  const health = { isServing, problem: null, lacks: [], pool: null };
  return beatWorker(db, {
    id,
    processId,
    name: 'here/main',
    engine: 'Docker 20.10',
    image: 'sha256:1',
    health,
  });
}

import { randomUUID } from 'node:crypto';
import {
  type AttemptRow,
  insertAttempt,
  insertRevision,
  insertRole,
  insertStaff,
  saveFiles,
  saveWorkspace,
  selectAttempt,
  startAttempt,
  upsertCandidate,
} from '@holdout/db';
import { createTestDatabase, type TestDatabase } from '@holdout/db/test-database';
import { afterAll, beforeAll, inject } from 'vitest';

const digest = 'a'.repeat(64);

/** A database of this test file's own, with a role in it. */
export function useDatabase(options: { challengeId?: string } = {}) {
  const own = {} as TestDatabase & { roleId: string };
  const challengeId = options.challengeId ?? 'practice';

  beforeAll(async () => {
    Object.assign(own, await createTestDatabase(inject('testServerUrl')));
    const reviewer = await insertStaff(own.db, {
      name: 'Rosa Reviewer',
      email: `${randomUUID()}@example.org`,
      roles: ['reviewer'],
      passwordHash: 'x',
      locale: 'en',
    });
    if (reviewer === null) throw new Error('the address was taken');
    const kitId = 'machine-learning-engineer';
    const role = { title: 'ML', kitId, kitDigest: digest, challengeIds: [challengeId], targets: [] };
    own.roleId = (await insertRole(own.db, role, [reviewer.id])).id;
  });
  afterAll(() => own.drop());

  /** An invited person; nothing has been prepared. */
  async function addAttempt(seed?: string): Promise<AttemptRow> {
    const person = { name: 'Ada', email: `${randomUUID()}@example.org`, locale: 'en' as const };
    const candidate = await upsertCandidate(own.db, { ...person, isDemo: false });
    const attempt = await insertAttempt(own.db, {
      roleId: own.roleId,
      candidateId: candidate.id,
      challengeId,
      challengeVersion: '1.0.0',
      challengeDigest: digest,
      windowDays: 7,
      seed,
    });
    if (attempt === null) throw new Error('this person has an attempt already');
    return attempt;
  }

  return {
    own,
    addAttempt,
    /** A person at work, who has saved this file. */
    async addWork(file: { path: string; content: string }): Promise<AttemptRow> {
      const { id } = await addAttempt();
      await saveWorkspace(own.db, id, { project: {}, data: {}, visible: {}, terms: {} });
      await startAttempt(own.db, id);
      const files = await saveFiles(own.db, [file]);
      const saved = { saveId: randomUUID(), files, changedPaths: [file.path], totalBytes: 1 };
      await insertRevision(own.db, { attemptId: id, ...saved });
      return selectAttempt(own.db, id);
    },
  };
}

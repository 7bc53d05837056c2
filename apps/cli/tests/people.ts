import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { hashPassword } from '@holdout/api';
import { readChallenge, readKit } from '@holdout/catalog';
import type { Locale, ProjectFile, StaffRole } from '@holdout/contract';
import { type Db, insertRole, insertStaff } from '@holdout/db';
import type { ApiClient } from '../src/api-client.ts';
import { projectFolder } from '../src/config.ts';
import type { TestPlatform } from './platform.ts';
import { until } from './until.ts';

export const password = 'a password for tests';
export const staffOf = (locale: Locale) => ({
  manager: `manager-${locale}@example.org`,
  admin: `admin-${locale}@example.org`,
  first: `first-${locale}@example.org`,
  second: `second-${locale}@example.org`,
});
export const staff = staffOf('en');

export interface Organisation {
  locale?: Locale;
  challengeId?: string;
  /** Beside that one and the practice. */
  moreChallengeIds?: string[];
  title?: string;
}

/** A manager, an admin, two reviewers and a role; by default with the practice challenge, which is graded in seconds. */
export async function addOrganisation(
  platform: TestPlatform,
  {
    locale = 'en',
    challengeId = 'practice',
    title = 'ML engineer',
    moreChallengeIds = [],
  }: Organisation = {},
): Promise<{ roleId: string; title: string }> {
  const { db, close } = platform.openDatabase();
  try {
    const people = staffOf(locale);
    await addStaff(db, people.manager, ['manager', 'author'], locale);
    await addStaff(db, people.admin, ['admin'], locale);
    const first = await addStaff(db, people.first, ['reviewer'], locale);
    const second = await addStaff(db, people.second, ['reviewer'], locale);
    const kit = await readKit(path.join(projectFolder, 'packages/rubric/kits/machine-learning-engineer'));
    const role = await insertRole(
      db,
      {
        title,
        kitId: kit.id,
        kitDigest: kit.digest,
        challengeIds: [...new Set([challengeId, 'practice', ...moreChallengeIds])],
        targets: [
          { competency: 'model-development', level: 'mid' },
          { competency: 'data-features', level: 'mid' },
        ],
      },
      [first, second],
    );
    return { roleId: role.id, title };
  } finally {
    await close();
  }
}

async function addStaff(db: Db, email: string, roles: StaffRole[], locale: Locale): Promise<string> {
  const passwordHash = await hashPassword(password);
  const row = await insertStaff(db, {
    name: email.split('@')[0] ?? email,
    email,
    roles,
    passwordHash,
    locale,
  });
  if (row === null) throw new Error(`${email} is taken`);
  return row.id;
}

export async function signIn(platform: TestPlatform, email: string): Promise<ApiClient> {
  const api = platform.visitor();
  await api.session.signIn({ email, password });
  return api;
}

/** A manager invites somebody; the answer holds the link. */
export function sendInvitation(manager: ApiClient, roleId: string, name: string, challengeId: string) {
  return manager.role.invite({
    roleId,
    invitation: {
      name,
      email: `${randomUUID()}@example.org`,
      locale: 'en',
      challengeId,
      windowDays: 7,
      extraTimePercent: 0,
    },
  });
}

/** Invites somebody and takes the session that the link opens. */
export async function inviteCandidate(
  platform: TestPlatform,
  roleId: string,
  name: string,
  challengeId = 'practice',
): Promise<ApiClient> {
  const manager = await signIn(platform, staff.manager);
  const { link } = await sendInvitation(manager, roleId, name, challengeId);
  const api = platform.visitor();
  await api.invitation.accept({ token: new URL(link).hash.slice(1) });
  return api;
}

/** Somebody who was invited and has started. */
export async function startCandidate(
  platform: TestPlatform,
  roleId: string,
  name: string,
  challengeId?: string,
): Promise<ApiClient> {
  const api = await inviteCandidate(platform, roleId, name, challengeId);
  await until('the attempt is prepared and started', async () => {
    const started = await api.attempt.start({ hasConsented: true }).catch(() => null);
    return started?.state === 'active';
  });
  return api;
}

export async function save(api: ApiClient, files: ProjectFile[]): Promise<number> {
  const before = await api.attempt.workspace();
  const { revision } = await api.attempt.save({
    baseRevision: before.revision,
    saveId: randomUUID(),
    isForced: false,
    changes: files,
  });
  return revision;
}

export async function submit(api: ApiClient, files: ProjectFile[]): Promise<void> {
  const revision = await save(api, files);
  await api.attempt.submit({ revision, submitId: randomUUID() });
}

export async function readProof(name: string): Promise<ProjectFile[]> {
  const { proofs } = await readChallenge(path.join(projectFolder, 'challenges/practice'));
  const proof = proofs.find((one) => one.name === name);
  if (!proof) throw new Error(`no proof ${name}`);
  return proof.files;
}

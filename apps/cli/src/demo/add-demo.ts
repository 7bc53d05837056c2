import { randomInt } from 'node:crypto';
import path from 'node:path';
import { hashPassword } from '@holdout/api';
import { readChallenge, readKit } from '@holdout/catalog';
import { type Kit, type PipelineChallenge, requirePipeline } from '@holdout/contract';
import { type Db, insertAttempt, insertRole, insertStaff, upsertCandidate } from '@holdout/db';
import type { Config } from '../config.ts';
import { demoCandidates, demoChallenge, demoGuest, demoKit, demoRoleTitle, demoStaff } from './people.ts';

const windowDays = 30;

/** The demo's rows, all marked as demo, in one transaction: staff, one role with two reviewers, six attempts. */
export async function addDemo(db: Db, config: Config, password: string): Promise<void> {
  const kit = await readKit(path.join(config.kitsFolder, demoKit));
  const folder = path.join(config.challengesFolder, demoChallenge);
  const challenge = requirePipeline(await readChallenge(folder));
  const passwordHash = await hashPassword(password);
  await db.transaction(async (tx) => {
    const reviewerIds: string[] = [];
    for (const { key: _key, ...member } of demoStaff) {
      const row = await insertStaff(tx, { ...member, passwordHash, locale: 'en', isDemo: true });
      if (row === null) throw new Error(`Somebody with the address ${member.email} exists already`);
      if (member.roles.includes('reviewer')) reviewerIds.push(row.id);
    }
    const role = await insertRole(tx, toRole(kit), reviewerIds);
    for (const { name, email } of demoCandidates) {
      // One world for all, the challenge's example: its proofs have known results there, and it is prepared once.
      await addAttempt(tx, role.id, challenge, { name, email }, challenge.manifest.example_seed);
    }
    await addAttempt(tx, role.id, challenge, demoGuest);
  });
}

function toRole(kit: Kit) {
  const rated = kit.rubric.competencies.filter(
    (one) => one.observable === 'main' || one.observable === 'some',
  );
  return {
    title: demoRoleTitle,
    kitId: kit.id,
    kitDigest: kit.digest,
    challengeIds: [demoChallenge],
    targets: rated.map((one) => ({
      competency: one.competency_id,
      level: kit.framework.default_target_level,
    })),
    isDemo: true,
  };
}

async function addAttempt(
  db: Db,
  roleId: string,
  challenge: PipelineChallenge,
  person: { name: string; email: string },
  seed?: string,
): Promise<void> {
  const candidate = await upsertCandidate(db, { ...person, locale: 'en', isDemo: true });
  await insertAttempt(db, {
    roleId,
    candidateId: candidate.id,
    challengeId: challenge.manifest.id,
    challengeVersion: challenge.manifest.version,
    challengeDigest: challenge.digest,
    windowDays,
    seed,
  });
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Twelve letters that cannot be mistaken for each other, about 59 bits. */
export function drawDemoPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `demo-${group()}-${group()}-${group()}`;
}

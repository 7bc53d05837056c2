import { randomUUID } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { listContainers } from '@holdout/sandbox';
import { afterAll, beforeAll, describe, expect, inject, type TestContext, test } from 'vitest';
import { type AttackCase, readCases } from './attack-case.ts';
import { checkExpectations, type Sighting } from './check-expectations.ts';
import { gradeAttack } from './grade-attack.ts';
import { openPlatform, type Platform } from './open-platform.ts';
import { challengeIds } from './plant-challenges.ts';
import { runAttack } from './run-attack.ts';
import { type ControlName, runControl } from './run-control.ts';
import { startRuns } from './start-runs.ts';
import { watchHost } from './watch-host.ts';

/**
 * Every case of `cases/`: the attack must come to nothing here, and the same attack must succeed on each control that
 * the case names. Attacks whose traces are looked for on the machine run alone, the others two at a time.
 */
const owner = `attacks-${randomUUID()}`;
const cases = await readCases();
const isAlone = (attack: AttackCase) => attack.expects.host !== undefined;
const titleOf = ({ id, title }: AttackCase) => `${id} ${title}`;
let platform: Platform;

beforeAll(async () => {
  platform = await openPlatform(inject('testServerUrl'), owner);
});
afterAll(() => platform?.close());

const scores = {
  fn: { honest: [1, 1], wrong: [0, 0] },
  ml: { weak: [0.76, 0.86] },
  tests: { careful: [1, 1], idle: [0, 0] },
} as const;

describe('what is no attack', () => {
  for (const id of challengeIds)
    for (const [name, [least, most]] of Object.entries(scores[id]))
      test(`${id}, ${name}: a score of ${least} to ${most}`, async () => {
        const proof = platform.challenges[id].proofs.find((one) => one.name === name);
        const seen = await gradeAttack(platform, id, proof?.files ?? []);
        expect(seen).toMatchObject({ fault: null, outcome: proof?.expectation.outcome });
        expect(seen.results).toMatchObject(proof?.expectation.checks ?? {});
        expect(seen.score).toBeGreaterThanOrEqual(least);
        expect(seen.score).toBeLessThanOrEqual(most);
      });
});

describe('attacks', () => {
  for (const attack of cases.filter((one) => !isAlone(one)))
    test.concurrent(titleOf(attack), (context) => prove(attack, context));
  for (const attack of cases.filter(isAlone)) test(titleOf(attack), (context) => prove(attack, context));
});

async function prove(attack: AttackCase, { task }: TestContext): Promise<void> {
  const [goes, change] = await observe(attack, () => goThrough(attack));
  const violations = checkExpectations(attack, goes, change, platform.canaries);
  expect(violations, `${attack.id} holds, but ${JSON.stringify(violations)}`).toEqual([]);
  for (const [name, breaks] of Object.entries(attack.controls)) {
    const [seen, seenChange] = await observe(attack, () =>
      runControl(controlOf(attack, name as ControlName)),
    );
    const broken = checkExpectations(attack, seen, seenChange, platform.canaries).map((one) => one.promise);
    const what = `${attack.id} succeeds on the control ${name}, of which was seen ${JSON.stringify(seen)}`;
    expect(broken, what).toEqual(expect.arrayContaining(breaks));
  }
  task.meta.attack = attack;
}

declare module 'vitest' {
  interface TaskMeta {
    attack?: AttackCase;
  }
}

async function observe<Result>(attack: AttackCase, work: () => Promise<Result>) {
  return isAlone(attack) ? await watchHost(work) : ([await work(), null] as const);
}

const attackOnce = { grade: gradeAttack, run: runAttack, 'start-runs': startRuns };

async function goThrough({ how, challenge, goes }: AttackCase): Promise<Sighting[]> {
  const seen: Sighting[] = [];
  for (const files of goes) seen.push(await attackOnce[how](platform, challenge, files));
  return seen;
}

function controlOf({ challenge, goes, controlSeconds: seconds }: AttackCase, control: ControlName) {
  const { docker, image, seed, challenges } = platform;
  return { docker, image, owner, seed, control, challenge: challenges[challenge], goes, seconds };
}

describe('afterwards', () => {
  test('no container is left but those that stand ready', async () => {
    await expect
      .poll(async () => {
        const { idle, starting, inUse, removing } = platform.sandbox.pool();
        return [inUse, removing, (await listContainers(platform.docker, owner)).length - idle - starting];
      })
      .toEqual([0, 0, 0]);
  });

  test('no process of a container is left without its container', async () => {
    await expect.poll(findOrphans, { timeout: 10_000 }).toEqual([]);
  });

  test('nothing on the machine bears the mark of an attack', async () => {
    const folders = ['/', '/tmp', '/var/tmp', '/dev/shm', '/dev/mqueue', homedir(), process.cwd()];
    const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])));
    expect(names.flat().filter((name) => /^(residue-of-an-attack|PWNED)$/.test(name))).toEqual([]);
  });

  test('nothing hidden is in the log of the API', () => {
    const log = platform.log.join('');
    expect(log).toContain('/api/attempt/submissions');
    for (const secret of platform.canaries.secrets.values()) expect(log).not.toContain(secret);
    expect(log).not.toContain(platform.canaries.input);
  });
});

/** Processes of users that are kept for containers, where no container has this user any more. */
async function findOrphans(): Promise<number[]> {
  const containers = await platform.docker.listContainers();
  const users = containers.map(({ Names: [name = ''] }) => Number(/^\/holdout-(\d+)$/.exec(name)?.[1]));
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 0);
  const owners = await Promise.all(pids.map((pid) => stat(`/proc/${pid}`).catch(() => null)));
  return pids.filter((_, index) => {
    const uid = owners[index]?.uid ?? 0;
    return uid >= 64_000 && uid < 65_000 && !users.includes(uid);
  });
}

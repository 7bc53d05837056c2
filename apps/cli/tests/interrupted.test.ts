import { connectEngine, listContainers } from '@holdout/sandbox';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addOrganisation, readSlowProof, save, signIn, staff, startCandidate, submit } from './people.ts';
import { findPart, makeDataFolder, removeDataFolder, startPlatform, type TestPlatform } from './platform.ts';
import { canRunEngine, copyImage, makePrivateEngine } from './private-engine.ts';
import { until } from './until.ts';

const worker = 'apps/worker/src/main.ts';
let dataFolder: string;
let platform: TestPlatform;

beforeEach(() => {
  dataFolder = makeDataFolder();
});
afterEach(async () => {
  await platform.end();
  removeDataFolder(dataFolder);
});

test('a worker killed with -9 while grading: the job is taken over, one grade, the attempt is not spent', async () => {
  platform = await startPlatform({ dataFolder });
  const { roleId } = await addOrganisation(platform);
  const candidate = await startCandidate(platform, roleId, 'Ines');
  await submit(candidate, await readSlowProof(6));
  await untilGrading(platform);
  const left = await listOurContainers(platform);
  process.kill(findPart(dataFolder, worker), 'SIGKILL');

  await untilGraded(platform);
  expect(await readFacts(platform)).toEqual({ grades: 1, jobs: 1, tries: 2, failed: 0, submissions: 1 });
  const attempt = await candidate.attempt.get();
  expect(attempt).toMatchObject({ state: 'active', submissions: [{ number: 1 }] });
  // What the dead worker left on the engine was removed by the next one.
  const now = await listOurContainers(platform);
  expect(left).not.toEqual([]);
  expect(now.filter((id) => left.includes(id))).toEqual([]);
});

test('a worker killed with -9 while a candidate waits for a run: it runs again, and the time is given back', async () => {
  platform = await startPlatform({ dataFolder });
  const { roleId } = await addOrganisation(platform);
  const candidate = await startCandidate(platform, roleId, 'Ines');
  const closesAt = (await candidate.attempt.get()).closesAt;
  const revision = await save(candidate, [
    { path: 'slow.py', content: 'import time\nprint("begun", flush=True)\ntime.sleep(4)\nprint("done")\n' },
  ]);
  const { id } = await candidate.attempt.startRun({ kind: 'file', path: 'slow.py', revision });
  await until('it runs', async () => (await candidate.attempt.runs()).some((run) => run.state === 'running'));
  process.kill(findPart(dataFolder, worker), 'SIGKILL');

  await until('it has ended', async () =>
    (await candidate.attempt.runs()).every((run) => run.finishedAt !== null),
  );
  const [run] = await candidate.attempt.runs();
  expect(run).toMatchObject({ id, outcome: 'completed', exitCode: 0 });
  const after = await candidate.attempt.get();
  expect(after.creditedMinutes).toBeGreaterThanOrEqual(1);
  expect(Date.parse(after.closesAt)).toBeGreaterThanOrEqual(Date.parse(closesAt) + 60_000);
});

test.runIf(canRunEngine)(
  'an engine killed while grading: the job finishes when the engine is back',
  async () => {
    const engine = makePrivateEngine();
    try {
      await engine.start();
      await copyImage(engine.host);
      platform = await startPlatform({ dataFolder, env: { DOCKER_HOST: engine.host } });
      const { roleId } = await addOrganisation(platform);
      const candidate = await startCandidate(platform, roleId, 'Ines');
      await submit(candidate, await readSlowProof(6));
      await untilGrading(platform);
      await engine.kill();
      await until('the job waits again', async () => (await readState(platform)) === 'waiting');
      expect((await candidate.attempt.get()).state).toBe('active');

      await engine.start();
      await untilGraded(platform);
      expect(await readFacts(platform)).toMatchObject({ grades: 1, jobs: 1, failed: 0, submissions: 1 });
    } finally {
      await platform?.end();
      await engine.remove();
    }
  },
);

async function readState(of: TestPlatform): Promise<string | undefined> {
  const reviewer = await signIn(of, staff.first);
  return (await reviewer.review.queue({ locale: 'en' }))[0]?.gradingState;
}

/** Until the candidate's code is running in its container, not only until the job is claimed. */
async function untilGrading(of: TestPlatform): Promise<void> {
  const { db, close } = of.openDatabase();
  await until('it is being graded', async () => {
    const jobs = await db.execute<{ age: number }>(
      sql`select extract(epoch from now() - started_at)::float8 as age from grading_jobs where started_at is not null`,
    );
    return (jobs.rows[0]?.age ?? 0) > 3;
  });
  await close();
}

async function untilGraded(of: TestPlatform): Promise<void> {
  const reviewer = await signIn(of, staff.first);
  await until('it is graded', async () => {
    const [entry] = await reviewer.review.queue({ locale: 'en' });
    return entry?.gradingState === 'graded';
  });
}

async function readFacts(of: TestPlatform) {
  const { db, close } = of.openDatabase();
  const facts = await db.execute(sql`select (select count(*)::int from grades) as grades,
    (select count(*)::int from grading_jobs) as jobs, (select max(tries) from grading_jobs) as tries,
    (select count(*)::int from grading_jobs where failed_at is not null) as failed,
    (select count(*)::int from submissions) as submissions`);
  await close();
  return facts.rows[0];
}

async function listOurContainers(of: TestPlatform): Promise<string[]> {
  const { db, close } = of.openDatabase();
  const settings = await db.execute<{ id: string }>(sql`select instance_id as id from settings`);
  await close();
  return listContainers(await connectEngine(process.env.DOCKER_HOST), `${settings.rows[0]?.id}.main`);
}

import path from 'node:path';
import { readChallenge } from '@holdout/catalog';
import { saveWorkspace, selectAttemptOfCandidate } from '@holdout/db';
import { projectFolder } from '../../apps/cli/src/config.ts';
import { sendInvitation, signIn, staff } from '../../apps/cli/tests/people.ts';
import { until } from '../../apps/cli/tests/until.ts';
import type { Row } from '../report/row.ts';
import { tell } from '../report/run-parts.ts';
import { percentileOf, percentileSpreadOf } from '../report/spread.ts';
import { findLostSaves } from './compare-saves.ts';
import { describeQueue, type Press } from './describe-queue.ts';
import type { Setting } from './setting.ts';
import type { Report, TypistReport } from './typists/order.ts';
import { letThemType } from './typists/start-typists.ts';

const candidateCount = 200;
const secondsPerRound = 6;
const windowMs = 10_000;

/** 200 candidates type at once and save as the page does, while some of them press Run. */
export async function measureSaves(setting: Setting): Promise<Row[]> {
  const { platform, rounds } = setting;
  const links = await inviteEverybody(setting);
  tell(`  ${candidateCount} candidates are invited`);
  const report = await letThemType({
    address: `http://127.0.0.1:${new URL(platform.address).port}`,
    origin: platform.address,
    links,
    text: await readSolution(),
    seconds: rounds * secondsPerRound,
  });
  return [...answerRows(report), lossRow(report), ...queueRows(report)];
}

/**
 * By links, as everybody is invited. Their worlds are copies of the first candidate's: making 200 takes a worker many
 * minutes, and a save does not look at the data.
 */
async function inviteEverybody({ platform, roleId, desk }: Setting): Promise<string[]> {
  const manager = await signIn(platform, staff.manager);
  const { db, pool, close } = platform.openDatabase();
  try {
    const { workspace } = await selectAttemptOfCandidate(db, { roleId, candidateId: desk.candidateId });
    if (workspace === null) throw new Error('The first candidate has no workspace.');
    const links: string[] = [];
    for (let number = 0; number < candidateCount; number += 1) {
      const { link, candidateId } = await sendInvitation(manager, roleId, `Typist ${number}`, 'churn');
      const { id } = await selectAttemptOfCandidate(db, { roleId, candidateId });
      await saveWorkspace(db, id, workspace);
      links.push(link);
    }
    await until('the workers have nothing left to prepare', async () => {
      return (await pool.query('select from graphile_worker.jobs limit 1')).rowCount === 0;
    });
    return links;
  } finally {
    await close();
  }
}

/** The text of somebody in the middle of the work. */
async function readSolution(): Promise<string> {
  const { proofs } = await readChallenge(path.join(projectFolder, 'challenges/churn'));
  const plain = proofs.find(({ name }) => name === 'plain');
  const file = plain?.files.find((one) => one.path === 'solution.py');
  if (file === undefined) throw new Error('The proof "plain" has no solution.py.');
  return file.content;
}

function answerRows({ typists, loopDelayMs }: Report): Row[] {
  const answers = typists.flatMap((typist) => typist.answers);
  const windows: number[][] = [];
  for (const { atMs, ms } of answers) {
    const window = Math.floor(atMs / windowMs);
    windows[window] ??= [];
    windows[window].push(ms);
  }
  const ms = Object.values(windows);
  const troubles = typists.flatMap((typist) => typist.troubles);
  const detail = `${answers.length} saves, ${troubles.length} sent again, p95 ${percentileOf(ms.flat(), 0.95).toFixed(0)} ms`;
  const of = `autosave, ${typists.length} typing at once`;
  return [
    { name: `${of}, p50`, unit: 'ms', ...percentileSpreadOf(ms, 0.5), target: { atMost: 25 }, detail },
    { name: `${of}, p99`, unit: 'ms', ...percentileSpreadOf(ms, 0.99), target: { atMost: 100 }, detail },
    {
      name: 'event loop delay of the load generator, p99',
      unit: 'ms',
      median: loopDelayMs.p99,
      min: loopDelayMs.p50,
      max: loopDelayMs.max,
      target: { atMost: 20 },
      detail: 'a process of its own; from the median to the longest',
    },
  ];
}

function lossRow({ typists }: Report): Row {
  const lost = typists.flatMap((typist, number) =>
    findLostSaves(typist).map((problem) => `candidate ${number}: ${problem}`),
  );
  for (const problem of lost.slice(0, 10)) tell(`  ${problem}`);
  const count = typists.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0);
  return countRow('lost saves', lost.length, `${count} acknowledged, all read back and compared`);
}

function queueRows({ typists }: Report): Row[] {
  const queue = describeQueue(typists.flatMap(toPresses));
  const { firstCount, againCount, medianWaitMs, longestWaitMs } = queue;
  const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
  const ratio = longestWaitMs / medianWaitMs;
  return [
    countRow(
      'first presses of Run overtaken by a second',
      queue.overtakenCount,
      `${firstCount} candidates, ${againCount} of them twice; by ${queue.longestLeadMs} ms at most`,
    ),
    {
      name: 'longest wait for a first Run',
      unit: '× median',
      median: ratio,
      min: ratio,
      max: ratio,
      target: { atMost: 3 },
      detail: `median ${seconds(medianWaitMs)}, longest ${seconds(longestWaitMs)}`,
    },
  ];
}

function toPresses({ runs }: TypistReport, candidate: number): Press[] {
  return runs.map(({ queuedAt, startedAt }) => ({
    candidate,
    queuedAtMs: Date.parse(queuedAt),
    startedAtMs: Date.parse(startedAt),
  }));
}

function countRow(name: string, count: number, detail: string): Row {
  return { name, unit: 'times', median: count, min: count, max: count, target: { atMost: 0 }, detail };
}

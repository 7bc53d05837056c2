import type { Grade, ProjectFile } from '@holdout/contract';
import { saveGrade, selectOptionalGrade, startGradingJob } from '@holdout/db';
import { gradeSubmission } from '@holdout/grading';
import { type Sandbox, wordsOf } from '@holdout/sandbox';
import { type Candidate, openCandidate } from './candidate.ts';
import type { Sighting } from './check-expectations.ts';
import type { Platform } from './open-platform.ts';
import type { ChallengeId } from './plant-challenges.ts';

/** Hands an attack in over the API, grades it as a worker does, and looks at what everybody can see of it. */
export async function gradeAttack(
  platform: Platform,
  challengeId: ChallengeId,
  files: ProjectFile[],
): Promise<Sighting> {
  const candidate = await openCandidate(platform, challengeId);
  const refused = await saveAll(candidate, files);
  const submissionId = await candidate.submit();
  const heard = listen();
  const startedAt = performance.now();
  let grade: Grade | null = null;
  let fault: string | null = null;
  try {
    grade = await gradeAsWorker(platform, challengeId, files, submissionId, heard);
  } catch (error) {
    fault = wordsOf(error);
  }
  const [hidden] = grade?.executions ?? [];
  const measures = grade?.checks[0]?.measures ?? {};
  return {
    outcome: hidden?.outcome ?? 'completed',
    score: Number(measures.share ?? 0),
    measures,
    results: Object.fromEntries((grade?.checks ?? []).map(({ id, result }) => [id, result])),
    output: heard.text(),
    outputBytes: hidden?.usage.outputBytes ?? 0,
    view: await candidate.look(),
    wallMs: performance.now() - startedAt,
    refused,
    fault,
  };
}

/** Tells which files the API refused. They are graded all the same, as if it had not. */
async function saveAll(candidate: Candidate, files: ProjectFile[]): Promise<string[]> {
  const refused: string[] = [];
  for (const file of files) if (!(await candidate.save(file))) refused.push(file.path);
  return refused;
}

async function gradeAsWorker(
  platform: Platform,
  challengeId: ChallengeId,
  files: ProjectFile[],
  submissionId: string,
  heard: Listener,
): Promise<Grade | null> {
  const job = await startGradingJob(platform.db, submissionId);
  if (job === null) throw new Error('the submission was not queued');
  const { preparedCache, kit, seed } = platform;
  // Code that was given is not read for its quality: that takes longer than most attacks, and has its own tests.
  const given = files.filter((file) => !file.path.startsWith('tests/'));
  const challenge = { ...platform.challenges[challengeId], starter: given };
  const sandbox = heard.tap(platform.sandbox);
  const grade = await gradeSubmission({ sandbox, challenge, kit, seed, files, preparedCache });
  await saveGrade(platform.db, job, grade);
  return await selectOptionalGrade(platform.db, submissionId);
}

interface Listener {
  /** The same sandbox; what candidate code writes is heard here as well, also where nobody else listens. */
  tap(sandbox: Sandbox): Sandbox;
  text(): string;
}

function listen(): Listener {
  const chunks: Buffer[] = [];
  return {
    tap: (sandbox) => ({
      ...sandbox,
      openCandidate: (request) =>
        sandbox.openCandidate({
          ...request,
          onOutput(stream, chunk) {
            chunks.push(chunk);
            request.onOutput?.(stream, chunk);
          },
        }),
    }),
    text: () => Buffer.concat(chunks).toString('utf8'),
  };
}

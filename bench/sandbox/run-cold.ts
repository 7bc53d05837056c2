import { readFileSync } from 'node:fs';
import { warmKinds } from '@holdout/grading';
import { imageFolder } from '../../packages/sandbox/src/image-context.ts';
import { containerOptions } from '../../packages/sandbox/src/recipe.ts';
import type { Job } from './jobs.ts';
import { startPlainContainer } from './plain-container.ts';
import type { Setting } from './setting.ts';

/** Beyond those that the sandbox gives away, so that the two never meet. */
const [firstUid, uids] = [65_000, 500];
const bootstrap = readFileSync(new URL('cold.py', import.meta.url), 'utf8');
const seccomp = JSON.stringify(JSON.parse(readFileSync(`${imageFolder}/seccomp.json`, 'utf8')));
const leaving = new Set<Promise<void>>();
let count = 0;

/**
 * What one would build first: for each run a container with all our locks, in which a fresh interpreter starts. From
 * asking to knowing the exit code; it is removed in the background, as ours are.
 */
export async function runCold(setting: Setting, job: Job): Promise<number> {
  count += 1;
  const options = containerOptions({
    image: setting.image.name,
    uid: firstUid + (count % uids),
    command: ['python3', '-c', bootstrap],
    workingDir: '/',
    limits: warmKinds(setting.challenge).hidden.limits,
    tags: { owner: setting.owner, label: 'cold' },
    seccomp,
  });
  const since = performance.now();
  const container = await startPlainContainer(setting.docker, options);
  const files = [...job.files, ...job.visible, ...job.data];
  container.write(`${JSON.stringify({ files, command: job.command })}\n`);
  const { output, exitCode } = await container.ended();
  const ms = performance.now() - since;
  const removal = container.remove();
  leaving.add(removal);
  void removal.finally(() => leaving.delete(removal));
  if (exitCode !== 0 || !output.includes(job.prints))
    throw new Error(`${job.name}, cold: exit code ${exitCode}\n${output}`);
  return ms;
}

/** Resolves once every container of this kind is gone. */
export async function coldSettled(): Promise<void> {
  await Promise.all(leaving);
}

import { readFileSync } from 'node:fs';
import { imageFolder } from '../../packages/sandbox/src/image-context.ts';
import { containerOptions } from '../../packages/sandbox/src/recipe.ts';
import type { Job } from './jobs.ts';
import { candidateKind } from './kinds.ts';
import { startPlainContainer } from './plain-container.ts';
import type { Setting } from './setting.ts';

const firstUid = 65_000;
const bootstrap = readFileSync(new URL('cold.py', import.meta.url), 'utf8');
const seccomp = JSON.stringify(JSON.parse(readFileSync(`${imageFolder}/seccomp.json`, 'utf8')));
let count = 0;

/**
 * What one would build first: for each run a container with all our locks, which starts a fresh interpreter. From
 * asking to knowing the exit code; removing it does not count.
 */
export async function runCold(setting: Setting, job: Job): Promise<number> {
  count += 1;
  const options = containerOptions({
    image: setting.image.name,
    uid: firstUid + (count % 500),
    command: ['python3', '-c', bootstrap],
    workingDir: '/',
    limits: candidateKind(setting.challenge).limits,
    tags: { owner: setting.owner, label: 'cold' },
    seccomp,
  });
  const since = performance.now();
  const container = await startPlainContainer(setting.docker, options);
  const files = [...job.files, ...job.visible, ...job.data];
  container.write(`${JSON.stringify({ files, command: job.command })}\n`);
  const { output, exitCode } = await container.ended();
  const ms = performance.now() - since;
  await container.remove();
  if (exitCode !== 0 || !output.includes(job.prints))
    throw new Error(`${job.name}, cold: exit code ${exitCode}\n${output}`);
  return ms;
}

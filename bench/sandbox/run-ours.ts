import { runProject } from '@holdout/grading';
import type { Job } from './jobs.ts';
import type { Setting } from './setting.ts';

/** From asking the sandbox to having the result, as the worker does it. */
export async function runOurs({ sandbox, challenge }: Setting, job: Job): Promise<number> {
  let output = '';
  const since = performance.now();
  const { outcome, exitCode, message } = await runProject({
    sandbox,
    challenge: { ...challenge, visible: job.visible },
    files: job.files,
    dataFiles: job.data,
    kind: job.kind,
    path: job.path,
    onOutput: (_, chunk) => {
      output += chunk;
    },
  });
  const ms = performance.now() - since;
  if (outcome !== 'completed' || !output.includes(job.prints))
    throw new Error(`${job.name}, ours: ${outcome}, exit code ${exitCode}. ${message ?? ''}\n${output}`);
  return ms;
}

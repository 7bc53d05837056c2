import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ownerLabel } from '../../packages/sandbox/src/recipe.ts';
import type { Job } from './jobs.ts';
import { startPlainContainer } from './plain-container.ts';
import type { Setting } from './setting.ts';

const Done = z.object({ ms: z.number(), exitCode: z.number(), output: z.string() });
const launcher = readFileSync(new URL('bare.py', import.meta.url), 'utf8');

/** `python3` at home: the same image without limits, and it is running already. */
export interface Bare {
  run(job: Pick<Job, 'name' | 'files' | 'visible' | 'data' | 'command' | 'prints'>): Promise<number>;
  close(): Promise<void>;
}

export async function startBare({ docker, image, owner }: Setting): Promise<Bare> {
  const container = await startPlainContainer(docker, {
    Image: image.name,
    Cmd: ['python3', '-c', launcher],
    NetworkDisabled: true,
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Labels: { holdout: '1', [ownerLabel]: owner },
    HostConfig: {
      NetworkMode: 'none',
      SecurityOpt: ['seccomp=unconfined'],
      Tmpfs: { '/work': '' },
      LogConfig: { Type: 'none', Config: {} },
    },
  });
  return {
    async run(job) {
      const answer = new Promise<string>((resolve) => container.onLine(resolve));
      const files = [...job.files, ...job.visible, ...job.data];
      container.write(`${JSON.stringify({ files, command: job.command })}\n`);
      const done = Done.parse(JSON.parse(await answer));
      if (done.exitCode !== 0 || !done.output.includes(job.prints))
        throw new Error(`${job.name}, bare: exit code ${done.exitCode}\n${done.output}`);
      return done.ms;
    },
    close: () => container.remove(),
  };
}

import { existsSync } from 'node:fs';
import { connectEngine } from '@holdout/sandbox';
import { listOurContainers, type TinyPlatform } from './tiny-platform.ts';

/** The container below whose /work this file lies, as only the machine's root can see it; null when there is none. */
export async function findHolder(platform: TinyPlatform, file: string): Promise<string | null> {
  const engine = await connectEngine(platform.dockerHost);
  for (const id of await listOurContainers(platform)) {
    const container = await engine
      .getContainer(id)
      .inspect()
      .catch(() => null);
    if (container && existsSync(`/proc/${container.State.Pid}/root/work/${file}`)) return id;
  }
  return null;
}

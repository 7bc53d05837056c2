import { existsSync } from 'node:fs';
import { ensureImage, type SandboxImage } from '@holdout/sandbox';
import { installPackages, mayInstall } from './debian.ts';
import type { Engine } from './find-engine.ts';
import type { Step } from './steps.ts';

/** Builds the image that runs code, with mmdebstrap at hand for machines that cannot pull a base image. */
export async function prepareSandboxImage(docker: Engine, { say }: Step): Promise<SandboxImage> {
  try {
    return await ensureImage(docker, say);
  } catch (error) {
    if (existsSync('/usr/bin/mmdebstrap') || !mayInstall()) throw error;
    say('installing mmdebstrap');
    await installPackages(['mmdebstrap'], say);
    return ensureImage(docker, say);
  }
}

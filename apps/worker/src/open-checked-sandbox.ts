import { connectEngine, createSandbox, ensureImage, removeLeftovers, type Sandbox } from '@holdout/sandbox';
import { describeEngine } from './describe-engine.ts';
import { testSandbox } from './test-sandbox.ts';

export interface OpenedSandbox {
  sandbox: Sandbox;
  engine: string;
  image: string;
  lacks: string[];
}

/** Finds the engine, removes what an earlier life left there, and proves that code runs before any work is taken. */
export async function openCheckedSandbox(options: {
  dockerHost: string | undefined;
  owner: string;
}): Promise<OpenedSandbox> {
  const docker = await connectEngine(options.dockerHost);
  const image = await ensureImage(docker);
  await removeLeftovers(docker, options.owner);
  const sandbox = await createSandbox({ docker, image, owner: options.owner });
  await testSandbox(sandbox);
  const { engine, lacks } = describeEngine(await docker.info());
  return { sandbox, engine, lacks, image: image.digest };
}

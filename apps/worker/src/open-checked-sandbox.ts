import {
  connectEngine,
  createSandbox,
  describeEngine,
  ensureImage,
  removeLeftovers,
  requireEssentials,
  type Sandbox,
  selfTest,
} from '@holdout/sandbox';

export interface OpenedSandbox {
  sandbox: Sandbox;
  engine: string;
  image: string;
  lacks: string[];
}

/** Finds the engine, removes what an earlier life left there, and proves its walls before any work is taken. */
export async function openCheckedSandbox(options: {
  dockerHost: string | undefined;
  owner: string;
}): Promise<OpenedSandbox> {
  const docker = await connectEngine(options.dockerHost);
  const engine = await describeEngine(docker);
  requireEssentials(engine);
  const image = await ensureImage(docker);
  await removeLeftovers(docker, options.owner);
  const sandbox = await createSandbox({ docker, image, owner: options.owner });
  try {
    await selfTest(sandbox);
  } catch (error) {
    await sandbox.close();
    throw error;
  }
  return {
    sandbox,
    image: image.digest,
    engine: `Docker ${engine.version}, Linux ${engine.kernel}, cgroup v${engine.cgroupVersion}`,
    lacks: engine.protections.filter((one) => !one.isPresent).map((one) => one.id),
  };
}

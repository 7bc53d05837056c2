import {
  connectEngine,
  createSandbox,
  describeEngine,
  type EngineDescription,
  ensureImage,
  removeLeftovers,
  requireEssentials,
  requireRuntime,
  type Sandbox,
  type SandboxFault,
  selfTest,
} from '@holdout/sandbox';

export interface OpenedSandbox {
  sandbox: Sandbox;
  engine: string;
  image: string;
}

export interface SandboxWish {
  dockerHost: string | undefined;
  /** Another OCI runtime of the engine than its own choice. */
  runtime: string | undefined;
  /** Labels our containers, so that nobody removes another's. */
  owner: string;
  /** The most that containers which nobody uses yet may hold together. */
  poolMemoryBytes: number;
  /** Told before any of it is refused: what this engine is and what it lacks. */
  onDescribed: (engine: EngineDescription) => void;
  /** Nothing can be started in this sandbox any more, though no job has met it yet. */
  onBroken: (sandbox: Sandbox, fault: SandboxFault) => void;
}

/** Finds the engine, removes what an earlier life left there, and proves its walls before any work is taken. */
export async function openCheckedSandbox(wish: SandboxWish): Promise<OpenedSandbox> {
  const { runtime, owner } = wish;
  const docker = await connectEngine(wish.dockerHost);
  const engine = await describeEngine(docker, runtime);
  wish.onDescribed(engine);
  requireEssentials(engine);
  requireRuntime(engine, runtime);
  const image = await ensureImage(docker);
  await removeLeftovers(docker, owner);
  const pool = {
    memoryBytes: wish.poolMemoryBytes,
    onBroken: (fault: SandboxFault) => wish.onBroken(sandbox, fault),
  };
  const sandbox = await createSandbox({ docker, image, owner, runtime, pool });
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
  };
}

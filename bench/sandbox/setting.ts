import type { PipelineChallenge } from '@holdout/contract';
import type { GradingKit, PreparedCache } from '@holdout/grading';
import type { connectEngine, Sandbox, SandboxImage } from '@holdout/sandbox';

export type Docker = Awaited<ReturnType<typeof connectEngine>>;

/** What every part of the benchmark works with. */
export interface Setting {
  docker: Docker;
  image: SandboxImage;
  /** Labels whatever is started, so that a benchmark that was killed leaves nothing for ever. */
  owner: string;
  /** Ours: the product's sandbox with its warm pool. */
  sandbox: Sandbox;
  /** The flagship, whose limits and packages all jobs are run with. */
  challenge: PipelineChallenge;
  kit: GradingKit;
  preparedCache: PreparedCache;
  rounds: number;
  /** Aborts when somebody asks for an end: nothing more is started then. */
  signal: AbortSignal;
  /** Asks for what most parts want to have ready. */
  keepUsualWarm: () => void;
}

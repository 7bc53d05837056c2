import type { PipelineChallenge } from '@holdout/contract';
import { sha256 } from '@holdout/contract/digest';
import type { JudgeRequest, Sandbox } from '@holdout/sandbox';
import { judgeLimits } from './limits.ts';
import type { PreparedCache } from './prepared-cache.ts';

/** A world is a challenge with a seed: its data, its truth, its names of columns. */
export interface WorldRequest {
  sandbox: Sandbox;
  challenge: PipelineChallenge;
  seed: string;
  preparedCache: PreparedCache;
  signal?: AbortSignal;
}

/** What the judge wants to have ready for a world, from the cache or computed now. */
export function prepareWorld(request: WorldRequest): Promise<Buffer> {
  return request.preparedCache.obtain(worldKey(request, 'prepared'), async () => {
    const judge = await request.sandbox.openJudge(judgeRequest(request, 'prepare'));
    try {
      return await judge.prepare();
    } finally {
      await judge.close();
    }
  });
}

export function judgeRequest(request: WorldRequest, task: string, prepared?: Buffer): JudgeRequest {
  return {
    label: `${request.challenge.manifest.id}-${task}`,
    files: request.challenge.hidden,
    seed: request.seed,
    prepared,
    preload: request.challenge.manifest.preload,
    limits: judgeLimits,
    signal: request.signal,
  };
}

/** The image counts too: another NumPy may draw another world from the same seed. */
export function worldKey({ challenge, seed, sandbox }: WorldRequest, part: string): string {
  return sha256(`${part}\n${challenge.digest}\n${sha256(seed)}\n${sandbox.imageDigest}`);
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GradingProgress } from '@holdout/grading';
import { z } from 'zod';
import type { TestPlatform } from '../platform.ts';
import { until } from '../until.ts';

const Line = z.object({
  time: z.number(),
  progress: z.object({ stage: z.string() }).optional(),
});

/** What the worker has logged since `after` (milliseconds), oldest first. */
function readLog({ dataFolder }: TestPlatform, after: number): z.infer<typeof Line>[] {
  return readFileSync(path.join(dataFolder, 'logs', 'worker.log'), 'utf8')
    .split('\n')
    .flatMap(parseLine)
    .filter((line) => line.time >= after);
}

/** A line that a kill or a full disk cut off is none. */
function parseLine(text: string): z.infer<typeof Line>[] {
  try {
    return [Line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

/** Until a grading that began after this has been in this stage for a while, and is still there. */
export async function untilStage(
  platform: TestPlatform,
  stage: GradingProgress['stage'],
  { after, forMs = 0 }: { after: number; forMs?: number },
): Promise<void> {
  await until(`a grading is in stage ${stage}`, () => {
    const stages = readLog(platform, after).filter((line) => line.progress !== undefined);
    const begun = stages.find((line) => line.progress?.stage === stage);
    if (stages.at(-1)?.progress?.stage !== stage && begun)
      throw new Error(`stage ${stage} was over too soon`);
    return begun !== undefined && Date.now() - begun.time >= forMs;
  });
}

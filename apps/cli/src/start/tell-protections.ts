import { describeEngine, requireEssentials, requireRuntime, SandboxFault } from '@holdout/sandbox';
import type { Engine } from './find-engine.ts';

/**
 * Says what this engine lacks, a plain sentence each. Where it lacks something essential the platform starts all the
 * same, because people may read and review; its worker serves nobody until that is mended.
 */
export async function tellProtections(
  docker: Engine,
  runtime: string | undefined,
  say: (text: string) => void,
): Promise<void> {
  const engine = await describeEngine(docker, runtime);
  const missing = engine.protections.filter((one) => !one.isPresent && !one.isEssential);
  if (missing.length > 0) {
    say('  This engine would be safer or faster with more, but Holdout works without:');
    for (const { without } of missing) say(`  - ${without}`);
  }
  try {
    requireEssentials(engine);
    requireRuntime(engine, runtime);
  } catch (error) {
    if (!(error instanceof SandboxFault)) throw error;
    say(`  No candidate is served until this is mended: ${error.message}`);
  }
}

import type { PipelineChallenge, StoredCheckResult } from '@holdout/contract';
import { SandboxFault } from '@holdout/sandbox';
import type { GradingKit } from '../grade-submission.ts';
import type { RawResult } from '../run/run-hidden-checks.ts';
import { renderCheck } from './render-check.ts';

/** Every check of the challenge, in its order: what was reported, `not_run` for the rest, with sentences. */
export function completeChecks(
  challenge: PipelineChallenge,
  kit: GradingKit,
  reported: RawResult[],
): StoredCheckResult[] {
  const listed = challenge.manifest.checks;
  const byId = new Map(reported.map((one) => [one.id, one]));
  const stray = reported.find(({ id }) => !listed.includes(id));
  if (stray)
    throw new SandboxFault('judge', `Check ${stray.id} was reported; challenge.yaml does not list it.`);
  const meanings = kit.evidenceMap.rule.result_meanings;
  return listed.map((id) => {
    const { result, measures } = byId.get(id) ?? { result: 'not_run', measures: {} };
    const sentences = challenge.sentences[id];
    if (!sentences) throw new SandboxFault('judge', `Check ${id} has no sentences.`);
    return {
      id,
      result,
      measures,
      text: {
        en: renderCheck(sentences.en, result, measures, 'en', meanings),
        fr: renderCheck(sentences.fr, result, measures, 'fr', meanings),
      },
    };
  });
}

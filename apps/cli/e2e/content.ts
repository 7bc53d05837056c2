import path from 'node:path';
import { readChallenge, readKit } from '@holdout/catalog';
import { type Level, type Locale, requirePipeline } from '@holdout/contract';
import { projectFolder } from '../src/config.ts';

/** The words of the kit and the challenge as pages show them. */
export async function readWords(locale: Locale) {
  const kit = await readKit(path.join(projectFolder, 'packages/rubric/kits/machine-learning-engineer'));
  const challenge = requirePipeline(await readChallenge(path.join(projectFolder, 'challenges/churn')));
  return {
    challenge: challenge.manifest.title[locale],
    competency: (id: string) => found(kit.framework.competencies.find((one) => one.id === id)).name[locale],
    level: (id: Level) => found(kit.framework.levels.find((one) => one.id === id)).name[locale],
    half: (id: 'model' | 'engineering') =>
      found(kit.rubric.halves.find((one) => one.id === id)).title[locale],
    check: (id: string) => found(challenge.sentences[id])[locale].title,
  };
}
export type Words = Awaited<ReturnType<typeof readWords>>;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the content does not hold this');
  return value;
}

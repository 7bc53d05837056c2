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

/** What a design asks and what its reviewers look for. */
export async function readDesignWords(challengeId: string, locale: Locale) {
  const kit = await readKit(path.join(projectFolder, 'packages/rubric/kits/machine-learning-engineer'));
  const challenge = await readChallenge(path.join(projectFolder, 'challenges', challengeId));
  if (challenge.kind !== 'design') throw new Error(`${challengeId} is no design`);
  const sections = challenge.sections.map(({ id, title }) => ({ id, title: title[locale] }));
  const read = found(sections[1]);
  const guide = found(challenge.guide.sections.find(({ id }) => id === read.id));
  return {
    title: challenge.manifest.title[locale],
    sections,
    first: found(sections[0]),
    /** The section that the reviewer reads, and what to look for in it. */
    read: {
      ...read,
      seen: found(guide.indicators[0]).text[locale],
      partly: found(guide.indicators[1]).text[locale],
      warning: found(guide.warning_signs[0])[locale],
    },
    competency: found(kit.framework.competencies.find((one) => one.id === 'data-features')).name[locale],
    level: found(kit.framework.levels.find((one) => one.id === 'mid')).name[locale],
  };
}
export type DesignWords = Awaited<ReturnType<typeof readDesignWords>>;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the content does not hold this');
  return value;
}

import { type Limits, locales, type Outcome, outcomes, type RunView } from '@holdout/contract';
import i18next from 'i18next';
import { describe, expect, test } from 'vitest';
import { en } from '../../../lib/locales/en/index.ts';
import { fr } from '../../../lib/locales/fr/index.ts';
import { describeNextStep } from './describe-next-step.ts';

const limits: Limits = {
  wallMs: 300_000,
  memoryBytes: 2 * 1024 ** 3,
  processes: 64,
  outputBytes: 1024 ** 2,
  diskBytes: 128 * 1024 ** 2,
  diskEntries: 4096,
  cpus: 1,
};
const translator = async (lng: 'en' | 'fr') => {
  const i18n = i18next.createInstance();
  const resources = { en: { translation: en }, fr: { translation: fr } };
  await i18n.init({ lng, resources, interpolation: { escapeValue: false } });
  return i18n.t;
};
const finished = (outcome: Outcome, more: Partial<RunView> = {}) =>
  ({ state: 'finished', outcome, exitCode: 1, tests: null, ...more }) as RunView;
const plain = (text: string | null) => text?.replaceAll(/[\u00a0\u202f]/g, ' ') ?? null;

/** The limit with its number and unit, in each language. */
const numbers: Partial<Record<Outcome, { en: string[]; fr: string[] }>> = {
  timeout: { en: ['300 s'], fr: ['300 s'] },
  out_of_memory: { en: ['2 GB'], fr: ['2 Go'] },
  output_limit: { en: ['1 MB'], fr: ['1 Mo'] },
  process_limit: { en: ['64 processes'], fr: ['64 processus'] },
  disk_limit: { en: ['128 MB', '4,096 files'], fr: ['128 Mo', '4 096 fichiers'] },
};

describe.each(locales)('in %s', (locale) => {
  test.each(outcomes)('%s: one text with its limit, nothing unfilled', async (outcome) => {
    const words = plain(describeNextStep(await translator(locale), finished(outcome), limits, locale));
    if (outcome === 'completed') return expect(words).toBeNull();
    expect(words).toMatch(/^\p{Lu}.*\.$/u);
    expect(words).not.toMatch(/\{\{|workspace\.run/);
    for (const number of numbers[outcome]?.[locale] ?? []) expect(words).toContain(number);
  });
});

test('a process that left without a word is told apart from an error that Python printed', async () => {
  const t = await translator('en');
  const silent = describeNextStep(t, finished('candidate_error', { exitCode: null }), limits, 'en');
  expect(silent).toMatch(/^It ended without a word of Python/);
  expect(describeNextStep(t, finished('candidate_error'), limits, 'en')).toMatch(/last lines of the output/);
});

test('nothing is said where there is nothing to do: before the end, after a fault of ours, without a test', async () => {
  const t = await translator('en');
  for (const run of [
    finished('timeout', { state: 'running' }),
    finished('timeout', { state: 'failed' }),
    finished('candidate_error', { tests: [] }),
  ])
    expect(describeNextStep(t, run, limits, 'en')).toBeNull();
});

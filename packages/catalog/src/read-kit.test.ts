import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf, temporaryFolder } from '../tests/temporary-folder.ts';
import { readKit } from './read-kit.ts';

const kitFolder = path.join(import.meta.dirname, '../../rubric/kits/machine-learning-engineer');

async function problemsAfter(
  ...changes: [file: string, from: string | RegExp, to: string][]
): Promise<string[]> {
  const folder = await temporaryFolder({});
  await cp(kitFolder, folder, { recursive: true });
  for (const [file, from, to] of changes) {
    const before = await readFile(path.join(folder, file), 'utf8');
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    await writeFile(path.join(folder, file), after);
  }
  return problemsOf(readKit(folder));
}

describe('readKit', () => {
  it('reads the kit of this repository: whole, in both languages, every reference resolved', async () => {
    const kit = await readKit(kitFolder);
    expect(kit.id).toBe('machine-learning-engineer');
    expect(kit.framework.competencies).toHaveLength(8);
    expect(kit.competencyQuestions).toHaveLength(17);
    expect(kit.attitudeQuestions).toHaveLength(13);
    expect(kit.evidenceMap.items).toHaveLength(32);
    expect(kit.evidenceMap.rule.result_meanings.met.fr).toBe('Le contrôle a trouvé ce que dit son titre.');
    expect(kit.rubric.halves[0]?.title).toEqual({ en: 'Model and evaluation', fr: 'Modèle et évaluation' });
  });

  it.each([
    [
      'an evidence item with an unknown check',
      [['evidence-map.yaml', 'checks: [C1_fit,', 'checks: [C1_fat,']],
      'evidence-map.yaml: ev-runs: unknown "C1_fat"',
    ],
    [
      'a check that feeds nothing',
      [['evidence-map.yaml', 'checks: [M10_same_seed]', 'checks: [C1_fit]']],
      'evidence-map.yaml: M10_same_seed: feeds no item',
    ],
    [
      'a rubric cell that differs from the map',
      [['take-home-rubric.yaml', 'evidence: [ev-units]', 'evidence: []']],
      'take-home-rubric.yaml: data-features.junior.evidence: differs from the map',
    ],
    [
      'a rating above the highest level',
      [['take-home-rubric.yaml', 'highest_level: mid', 'highest_level: senior']],
      'take-home-rubric.yaml: governance-ethics.senior.rate: contradicts highest_level',
    ],
    [
      'a question about nothing',
      [['competency-questions.yaml', 'competency_id: emerging-ai', 'competency_id: juggling']],
      'competency-questions.yaml: cq-01: unknown competency "juggling"',
    ],
    [
      'a sign at another stage',
      [['hiring-process.yaml', 'evidence: [ev-schema]', 'evidence: [cq-15]']],
      'hiring-process.yaml: wl-software: cq-15 belongs to production',
    ],
    [
      'a text that is not translated',
      [['evidence-map.fr.yaml', /\n {4}shown: .*/, '']],
      'evidence-map.fr.yaml: rule.shown: translation missing',
    ],
    [
      'an entry that is missing in French',
      [['framework.fr.yaml', '- id: emerging-ai.junior.1', '- id: emerging-ai.junior.9']],
      'framework.fr.yaml: competencies[emerging-ai].levels.junior.behaviours: emerging-ai.junior.1 is missing',
    ],
    [
      'a translation of no entry',
      [['take-home-rubric.fr.yaml', '  note:', '  notice: "Une note"\n  note:']],
      'take-home-rubric.fr.yaml: notice: is not in the English file',
    ],
    [
      'English in the French file',
      [
        [
          'take-home-rubric.fr.yaml',
          /covers: .*/,
          'covers: "Preparing the data, training the model and evaluating it."',
        ],
      ],
      'take-home-rubric.fr.yaml: halves.model.covers: is not translated',
    ],
    [
      'a common space before a colon',
      [['take-home-rubric.fr.yaml', 'sur ses deux moitiés', 'ainsi : sur ses deux moitiés']],
      'take-home-rubric.fr.yaml: note: no-break space missing at ":"',
    ],
    [
      'a duplicate key',
      [['framework.yaml', 'locale: en', 'locale: en\nlocale: en']],
      'framework.yaml: line 5: Map keys must be unique',
    ],
  ] as [string, [string, string | RegExp, string][], string][])('refuses %s', async (_, changes, problem) => {
    const found = await problemsAfter(...changes);
    expect(found).toContain(problem);
  });
});

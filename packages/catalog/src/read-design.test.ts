import path from 'node:path';
import type { DesignChallenge } from '@holdout/contract';
import { describe, expect, it } from 'vitest';
import { smallDesign } from '../tests/small-design.ts';
import { problemsOf, temporaryFolder } from '../tests/temporary-folder.ts';
import { readChallenge } from './read-challenge.ts';
import { readKit } from './read-kit.ts';

const without = (...names: string[]) =>
  Object.fromEntries(Object.entries(smallDesign).filter(([name]) => !names.includes(name)));
function changed(name: string, from: string | RegExp, to: string): Record<string, string> {
  const before = smallDesign[name] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`nothing to change in ${name}`);
  return { ...smallDesign, [name]: after };
}
/** The same change in the reviewers' files of both languages. */
const changedInBoth = (from: RegExp, to: string) => ({
  ...changed('hidden/review.en.yaml', from, to),
  'hidden/review.fr.yaml': (smallDesign['hidden/review.fr.yaml'] ?? '').replace(from, to),
});
const problems = async (files: Record<string, string | Buffer>) =>
  problemsOf(readChallenge(await temporaryFolder(files)));
const readDesign = async (files: Record<string, string>) =>
  (await readChallenge(await temporaryFolder(files))) as DesignChallenge;

describe('readChallenge, of a design', () => {
  it('reads a sound folder, every text in both languages', async () => {
    const design = await readDesign(smallDesign);
    expect(design.kind).toBe('design');
    expect(design.sections).toMatchObject([
      { id: 'data', title: { en: 'Data', fr: 'Données' }, suggested_minutes: 10 },
      { id: 'serving', title: { en: 'Serving', fr: 'Mise en service' }, suggested_minutes: 20 },
    ]);
    expect(design.guide.sections[0]?.indicators).toEqual([
      {
        id: 'sd-d1',
        competency_id: 'data-features',
        level: 'mid',
        text: { en: 'Says when each fact is known.', fr: 'Dit quand chaque fait est connu.' },
      },
    ]);
    expect(design.guide.level_focus.mid.fr).toBe('Les deux en bref.');
    expect(design.proofs).toMatchObject([
      {
        name: 'solid',
        expectation: { indicators: { 'sd-d1': 'seen' } },
        files: [{ path: 'answer/data.md' }],
      },
    ]);
  });

  it('starts from an empty answer, or from what the author wrote', async () => {
    const { starter } = await readDesign(smallDesign);
    expect(starter.map(({ path: file }) => file)).toEqual([
      'answer/data.md',
      'answer/serving.md',
      'assumptions.md',
      'system.diagram.json',
    ]);
    expect(starter.slice(0, 3).every(({ content }) => content === '')).toBe(true);
    expect(JSON.parse(starter[3]?.content ?? '')).toEqual({ format: 1, nodes: [], edges: [], groups: [] });
    const written = await readDesign({ ...smallDesign, 'starter/assumptions.md': '- Traffic doubles.\n' });
    expect(written.starter).toHaveLength(4);
    expect(written.starter).toContainEqual({ path: 'assumptions.md', content: '- Traffic doubles.\n' });
  });

  it('has a digest that follows what reviewers look for as well', async () => {
    const { digest } = await readDesign(smallDesign);
    const other = await readDesign(
      changed('hidden/review.en.yaml', 'What arrives late?', 'What comes late?'),
    );
    expect(other.digest).not.toBe(digest);
  });

  it('lists everything that is missing in one go', async () => {
    expect(await problems(without('statement.fr.md', 'sections.fr.yaml', 'hidden/review.en.yaml'))).toEqual([
      'statement.fr.md: is missing',
      'sections.fr.yaml: is missing',
      'hidden/review.en.yaml: is missing',
    ]);
  });

  it.each<[string, Record<string, string>, string | RegExp]>([
    [
      'a part of a pipeline',
      { ...smallDesign, 'hidden/challenge.py': '' },
      /^hidden\/challenge\.py: has no place/,
    ],
    [
      'limits',
      { ...changed('challenge.yaml', 'format: 1', 'format: 1\npreload: []') },
      /^challenge\.yaml: .*preload/,
    ],
    [
      'a section listed twice',
      changed('challenge.yaml', '[data, serving]', '[data, serving, data]'),
      'challenge.yaml: sections: data is listed twice',
    ],
    [
      'a section that could not be a file',
      changed('challenge.yaml', '[data, serving]', '[data, con]'),
      /^challenge\.yaml: sections\[1\]: cannot be the name of a file/,
    ],
    [
      'a section without texts',
      changed('challenge.yaml', '[data, serving]', '[data, serving, model]'),
      'sections.en.yaml: sections: model is missing',
    ],
    [
      'texts of no section',
      changed('challenge.yaml', '[data, serving]', '[data]'),
      'hidden/review.en.yaml: sections: challenge.yaml does not list the section serving',
    ],
    [
      'sections in another order',
      changed('challenge.yaml', '[data, serving]', '[serving, data]'),
      'sections.en.yaml: sections: stand in another order than in challenge.yaml',
    ],
    [
      'a section that French does not have',
      changed('sections.fr.yaml', 'id: serving', 'id: service'),
      'sections.fr.yaml: sections: serving is missing',
    ],
    [
      'guidance that is not translated',
      changed('sections.fr.yaml', 'guidance: [D’où viennent-elles ?]', 'guidance: []'),
      'sections.fr.yaml: sections[data].guidance: 0 entries instead of 1',
    ],
    [
      'other minutes in French',
      changed('sections.fr.yaml', 'suggested_minutes: 10', 'suggested_minutes: 15'),
      'sections.fr.yaml: sections[data].suggested_minutes: 15 instead of 10',
    ],
    [
      'another level in French',
      changed('hidden/review.fr.yaml', 'level: mid', 'level: senior'),
      'hidden/review.fr.yaml: sections[data].indicators[sd-d1].level: senior instead of mid',
    ],
    [
      'an indicator that is there twice',
      changedInBoth(/id: sd-s1/, 'id: sd-d1'),
      'hidden/review.en.yaml: indicators: sd-d1 is there twice',
    ],
    [
      'an indicator of a competency that is not rated',
      changed('hidden/review.en.yaml', 'sd-s1, competency_id: operations', 'sd-s1, competency_id: juggling'),
      'hidden/review.en.yaml: indicators.sd-s1: level_anchors has no competency "juggling"',
    ],
    [
      'a proof that expects an unknown indicator',
      changed('proofs/solid/expected.yaml', 'sd-s1', 'sd-s9'),
      'proofs/solid/expected.yaml: indicators.sd-s9: hidden/review.en.yaml has no such indicator',
    ],
    [
      'an unknown word for what is seen',
      changed('proofs/solid/expected.yaml', 'sd-s1: not_seen', 'sd-s1: met'),
      /^proofs\/solid\/expected\.yaml: indicators\["sd-s1"\]: Invalid option/,
    ],
    [
      'a file in a proof that no answer has',
      { ...smallDesign, 'proofs/solid/submission/answer/model.md': '' },
      'proofs/solid/submission/answer/model.md: is no part of an answer',
    ],
    [
      'a file in the starter that no answer has',
      { ...smallDesign, 'starter/README.md': '' },
      'starter/README.md: is no part of an answer',
    ],
    [
      'a starting diagram that is none',
      { ...smallDesign, 'starter/system.diagram.json': '{ "format": 1, "nodes": [], "edges": [] }' },
      /^starter\/system\.diagram\.json: groups: /,
    ],
    [
      'a starting diagram that is no JSON',
      { ...smallDesign, 'starter/system.diagram.json': 'a box' },
      'starter/system.diagram.json: is not JSON',
    ],
  ])('refuses %s by its path', async (_, files, message) => {
    const expected = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(await problems(files)).toContainEqual(expected);
  });

  it('holds competencies against the framework of a kit', async () => {
    const kit = await readKit(path.join(import.meta.dirname, '../../rubric/kits/machine-learning-engineer'));
    const sound = await temporaryFolder(smallDesign);
    expect(await problemsOf(readChallenge(sound, kit))).toEqual([]);
    const unknown = changedInBoth(/operations/g, 'juggling');
    expect(await problemsOf(readChallenge(await temporaryFolder(unknown), kit))).toEqual([
      'hidden/review.en.yaml: level_anchors.juggling: the framework has no such competency, or none that a design can show',
    ]);
  });
});

import path from 'node:path';
import { type Challenge, type DesignChallenge, Diagram } from '@holdout/contract';
import { expect, test } from 'vitest';
import { readCatalog, readKit } from '../src/index.ts';

const project = path.join(import.meta.dirname, '../../..');
const kit = await readKit(path.join(project, 'packages/rubric/kits/machine-learning-engineer'));
const { challenges, broken } = await readCatalog(path.join(project, 'challenges'), kit);
const isDesign = (challenge: Challenge): challenge is DesignChallenge => challenge.kind === 'design';
const designs = challenges.filter(isDesign);

test('every challenge of this repository can be used', () => {
  expect(broken).toEqual([]);
  expect(designs.map(({ manifest }) => manifest.id)).toEqual(['design-fraud', 'design-recommendation']);
});

test.each(
  designs.flatMap(({ manifest, guide, sections, proofs }) =>
    proofs.map((proof) => ({ name: `${manifest.id}/${proof.name}`, guide, sections, proof })),
  ),
)('a sample answer is whole, and says of every indicator whether it is seen: $name', (sample) => {
  const { guide, sections, proof } = sample;
  const indicators = guide.sections.flatMap((section) => section.indicators.map(({ id }) => id));
  expect(Object.keys(proof.expectation.indicators).sort()).toEqual(indicators.sort());
  const written = proof.files.filter(({ content }) => content.trim() !== '').map((file) => file.path);
  expect(written.sort()).toEqual(
    [...sections.map(({ id }) => `answer/${id}.md`), 'assumptions.md', 'system.diagram.json'].sort(),
  );
  const drawn = proof.files.find((file) => file.path === 'system.diagram.json');
  expect(Diagram.parse(JSON.parse(drawn?.content ?? '')).nodes).not.toEqual([]);
});

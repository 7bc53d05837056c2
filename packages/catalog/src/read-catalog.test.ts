import path from 'node:path';
import { expect, it } from 'vitest';
import { smallChallenge } from '../tests/small-challenge.ts';
import { smallDesign } from '../tests/small-design.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { readCatalog } from './read-catalog.ts';
import { readKit } from './read-kit.ts';

const project = path.join(import.meta.dirname, '../../..');
const within = (folder: string, files: Record<string, string>) =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));

it('reads challenges of both kinds; a broken or misnamed one does not hide the others', async () => {
  const folder = await temporaryFolder({
    ...within('small', smallChallenge),
    ...within('small-design', smallDesign),
    ...within('other-name', smallDesign),
    'nothing/README.md': '',
    '.hidden/challenge.yaml': '',
  });
  const { challenges, broken } = await readCatalog(folder);
  expect(challenges.map(({ kind, manifest }) => [kind, manifest.id])).toEqual([
    ['pipeline', 'small'],
    ['design', 'small-design'],
  ]);
  expect(broken).toEqual([
    { folder: 'nothing', problems: [{ path: 'challenge.yaml', message: 'is missing' }] },
    {
      folder: 'other-name',
      problems: [
        { path: 'challenge.yaml', message: 'id is "small-design", which is not the name of the folder' },
      ],
    },
  ]);
});

it('the challenges of this repository are sound, and fit its kit', async () => {
  const kit = await readKit(path.join(project, 'packages/rubric/kits/machine-learning-engineer'));
  const { challenges, broken } = await readCatalog(path.join(project, 'challenges'), kit);
  expect(broken).toEqual([]);
  expect(challenges.map(({ manifest }) => manifest.id)).toEqual(
    expect.arrayContaining(['churn', 'design-fraud', 'design-recommendation', 'practice']),
  );
});

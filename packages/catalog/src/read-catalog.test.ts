import { expect, it } from 'vitest';
import { smallChallenge } from '../tests/small-challenge.ts';
import { smallDesign } from '../tests/small-design.ts';
import { temporaryFolder } from '../tests/temporary-folder.ts';
import { readCatalog } from './read-catalog.ts';

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

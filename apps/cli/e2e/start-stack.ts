import { rmSync } from 'node:fs';
import { addOrganisation } from '../tests/people.ts';
import { makeDataFolder, removeDataFolder, startPlatform } from '../tests/platform.ts';
import { pictureFolder } from './look-at.ts';
import { keepStack } from './stack.ts';

/** One platform for all stories, as `npm start` makes it, with an organisation for each language. */
export default async function startStack(): Promise<() => Promise<void>> {
  rmSync(pictureFolder, { recursive: true, force: true });
  const dataFolder = makeDataFolder();
  const platform = await startPlatform({ dataFolder });
  const challenges = {
    challengeId: 'churn',
    moreChallengeIds: ['design-fraud', 'design-recommendation'],
  };
  const roles = {
    en: await addOrganisation(platform, { ...challenges, locale: 'en', title: 'ML engineer, growth' }),
    fr: await addOrganisation(platform, { ...challenges, locale: 'fr', title: 'Ingénieur ML, rétention' }),
  };
  keepStack({ address: platform.address, dataFolder, roles });
  return async () => {
    await platform.end();
    removeDataFolder(dataFolder);
  };
}

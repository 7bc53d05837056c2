import { existsSync } from 'node:fs';
import { confirmInstall, installPackages, mayInstall } from './debian.ts';
import { StartProblem } from './start-problem.ts';
import type { Step } from './steps.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const findBrowser = (): string | undefined => places.find((place) => existsSync(place));

/** The browser of the end-to-end tests. Playwright's own cannot be downloaded everywhere; Debian's can. */
export async function prepareChromium({ say }: Step): Promise<string> {
  const found = findBrowser();
  if (found) return found;
  const isWanted =
    mayInstall() && (await confirmInstall('\nThe end-to-end tests need Chromium. Install it now?'));
  if (!isWanted) {
    throw new StartProblem(
      'The end-to-end tests need Chromium, and none is installed. Install it (on Debian: apt-get install chromium fonts-dejavu-core), or leave them out: npm test -- --only unit',
    );
  }
  await installPackages(['chromium', 'fonts-dejavu-core'], say);
  const installed = findBrowser();
  if (!installed) throw new StartProblem('Chromium was installed but cannot be found.');
  return installed;
}

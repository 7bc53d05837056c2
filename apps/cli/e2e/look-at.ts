import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { projectFolder } from '../src/config.ts';
import { handOf } from './hands/hand.ts';

export const pictureFolder = path.join(projectFolder, 'test-results', 'pages');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What another scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];
export const wide = { width: 1440, height: 900 };
const sizes = [wide, { width: 390, height: 844 }];
export type Scheme = 'light' | 'dark';

/**
 * Looks at a page as people with different screens do: wide in light and dark, narrow in the first of them, since a narrow
 * page has the same colours. Each look leaves a picture, must pass
 * WCAG 2.2 AA as far as axe can tell, and must not scroll sideways.
 */
export async function lookAt(
  page: Page,
  name: string,
  schemes: readonly Scheme[] = ['light', 'dark'],
  shownSizes = sizes,
): Promise<void> {
  mkdirSync(pictureFolder, { recursive: true });
  // A page that is built anew for another width does not keep the focus.
  await handOf(page).rest();
  const before = page.viewportSize();
  for (const size of shownSizes) {
    await page.setViewportSize(size);
    for (const colorScheme of size === wide ? schemes : schemes.slice(0, 1)) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('h1').first()).toBeVisible();
      await page.screenshot({
        path: path.join(pictureFolder, `${name}-${size.width}-${colorScheme}.png`),
        fullPage: true,
      });
      await checkAccess(page, `${name} at ${size.width}, ${colorScheme}`, colorScheme !== schemes[0]);
    }
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft(overflow, `${name} at ${size.width} scrolls sideways`).toBeLessThanOrEqual(0);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
  if (before) await page.setViewportSize(before);
}

async function checkAccess(page: Page, what: string, isColourOnly: boolean): Promise<void> {
  // Pages have no frames: without the mode for them, axe opens a second page for each look.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const { violations } = await (isColourOnly ? axe.withRules(colourRules) : axe.withTags(wcag)).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  expect.soft(found, `axe on ${what}`).toEqual([]);
}

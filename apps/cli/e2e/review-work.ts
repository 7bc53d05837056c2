import { expect, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import type { Words } from './content.ts';

/** What a reviewer does at the desk, by roles and names alone. */

/** Waits in the queue until the checks of both submissions to a challenge are done, and opens one of the two. */
export async function openReview(page: Page, t: TFunction, challenge: string, place: number): Promise<void> {
  const table = page.getByRole('table', { name: t('desk.queue.table') });
  const graded = table
    .getByRole('row')
    .filter({ hasText: challenge })
    .filter({ hasText: t('desk.queue.grading.graded') });
  await expect(async () => {
    await page.reload();
    await expect(graded).toHaveCount(2, { timeout: 2_000 });
  }).toPass({ timeout: 10 * 60_000, intervals: [3_000] });
  await graded.nth(place).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/reviews\/./);
}

/** Looks at a check, tells whether it held, and takes it as evidence for a competency. */
export async function takeCheck(
  page: Page,
  t: TFunction,
  check: string,
  competency: string,
): Promise<boolean> {
  await openCompetency(page, t, competency);
  await page.getByRole('tab', { name: t('desk.tabs.checks') }).click();
  const box = page.getByRole('group').filter({ hasText: check }).first();
  await expect(box).toBeVisible();
  // Those that did not hold are open already.
  const isOpen = await box.evaluate((element) => element instanceof HTMLDetailsElement && element.open);
  if (!isOpen) await box.getByText(check).click();
  const hasHeld = (await box.getByText(t('desk.checks.result.met'), { exact: true }).count()) > 0;
  await box.getByRole('button', { name: t('desk.code.useEvidence') }).click();
  await page.getByRole('menuitem', { name: competency }).click();
  return hasHeld;
}

export async function rateCompetency(
  page: Page,
  t: TFunction,
  rating: { competency: string; level: string; reason: string },
): Promise<void> {
  await openCompetency(page, t, rating.competency);
  const panel = page.getByRole('region', { name: t('desk.rating.title'), exact: true });
  await panel
    .getByRole('radio', { name: new RegExp(`^${rating.level}\\.`) })
    .first()
    .check();
  await panel.getByLabel(t('desk.rating.reason')).fill(rating.reason);
}

async function openCompetency(page: Page, t: TFunction, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: t('desk.rating.title'), exact: true });
  const fold = panel.getByRole('button').filter({ hasText: name });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await fold.click();
}

export async function rateHalves(
  page: Page,
  t: TFunction,
  words: Words,
  model: number,
  engineering: number,
): Promise<void> {
  for (const [half, value] of [
    ['model', model],
    ['engineering', engineering],
  ] as const) {
    const part = page.getByRole('region', { name: words.half(half) });
    await part.getByRole('radio', { name: new RegExp(`^${value}\\.`) }).check();
    await part.getByLabel(t('desk.rating.halfReason')).fill('Reasons that somebody else can check.');
  }
}

export async function freeze(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('desk.freeze.button') }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('desk.freeze.confirm'), exact: true })
    .click();
  await expect(page.getByRole('heading', { name: t('desk.after.title') })).toBeVisible();
}

import { expect, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import type { Words } from './content.ts';
import { handOf } from './hands/hand.ts';

/** What a reviewer does at the desk, by roles and names alone. */

/** Waits in the queue for a submission to a challenge whose checks are done and that is not rated yet, and opens it. */
export async function openNextReview(page: Page, t: TFunction, challenge: string): Promise<void> {
  const cell = (words: string) => page.getByRole('cell', { name: words, exact: true });
  const next = page
    .getByRole('table', { name: t('desk.queue.table') })
    .getByRole('row')
    .filter({ hasText: challenge, has: cell(t('desk.queue.grading.graded')) })
    .filter({ hasNot: cell(t('desk.queue.states.frozen')) })
    .first();
  await expect(async () => {
    await page.reload();
    await expect(next).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 10 * 60_000, intervals: [1_000] });
  await handOf(page).press(next.getByRole('link').first());
  await expect(page).toHaveURL(/\/reviews\/./);
}

/** Looks at a check, tells whether it held, and takes it as evidence for a competency. */
export async function takeCheck(
  page: Page,
  t: TFunction,
  check: string,
  competency: string,
): Promise<boolean> {
  const hand = handOf(page);
  await openCompetency(page, t, competency);
  await hand.press(page.getByRole('tab', { name: t('desk.tabs.checks') }));
  const box = page.getByRole('group').filter({ hasText: check }).first();
  await expect(box).toBeVisible();
  // Those that did not hold are open already.
  const isOpen = await box.evaluate((element) => element instanceof HTMLDetailsElement && element.open);
  if (!isOpen) await hand.press(box.getByText(check));
  const hasHeld = (await box.getByText(t('desk.checks.result.met'), { exact: true }).count()) > 0;
  await hand.press(box.getByRole('button', { name: t('desk.code.useEvidence') }));
  await hand.press(page.getByRole('menuitem', { name: competency }));
  return hasHeld;
}

export async function rateCompetency(
  page: Page,
  t: TFunction,
  rating: { competency: string; level: string; reason: string },
): Promise<void> {
  await openCompetency(page, t, rating.competency);
  const panel = page.getByRole('region', { name: t('desk.rating.title'), exact: true });
  const level = panel.getByRole('radio', { name: new RegExp(`^${rating.level}\\.`) }).first();
  await handOf(page).tick(level);
  await handOf(page).write(panel.getByLabel(t('desk.rating.reason')), rating.reason);
}

async function openCompetency(page: Page, t: TFunction, name: string): Promise<void> {
  const panel = page.getByRole('region', { name: t('desk.rating.title'), exact: true });
  const fold = panel.getByRole('button').filter({ hasText: name });
  if ((await fold.getAttribute('aria-expanded')) !== 'true') await handOf(page).press(fold);
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
    await handOf(page).tick(part.getByRole('radio', { name: new RegExp(`^${value}\\.`) }));
    await handOf(page).write(
      part.getByLabel(t('desk.rating.halfReason')),
      'Reasons that somebody else can check.',
    );
  }
}

export async function freeze(page: Page, t: TFunction): Promise<void> {
  const hand = handOf(page);
  await hand.press(page.getByRole('button', { name: t('desk.freeze.button') }));
  const dialog = page.getByRole('dialog');
  await hand.press(dialog.getByRole('button', { name: t('desk.freeze.confirm'), exact: true }));
  await expect(page.getByRole('heading', { name: t('desk.after.title') })).toBeVisible();
}

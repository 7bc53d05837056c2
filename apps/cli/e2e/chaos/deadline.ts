import { expect } from '@playwright/test';
import { until } from '../../tests/until.ts';
import { endAttempt } from '../read-work.ts';
import { type Desk, openTab, readEditor, readSaved } from './desk.ts';
import { chaosFile, textOf, type } from './writer.ts';

/**
 * The time ends while the candidate is offline: the server hands in what it had acknowledged, by itself. What was typed
 * since is not part of it, and is not lost either: the page says so and shows it, also after it was closed.
 */
export async function passDeadlineOffline(desk: Desk): Promise<void> {
  const { lower, upper, context, api, platform, t } = desk;
  const saved = await readSaved(desk);
  await context.setOffline(true);
  await type(lower, 8);
  await expect(lower.page.getByText(t('workspace.save.offline'))).toBeVisible({ timeout: 30_000 });
  const { id, revision } = await api.attempt.get();
  await endAttempt(platform.dataFolder, id);

  const receipts = async () => (await api.attempt.get()).submissions;
  await until('the work is handed in', async () => (await receipts()).length > 0);
  const [receipt] = await receipts();
  const submission = await api.attempt.submission({ submissionId: receipt?.id ?? '' });
  const handedIn = submission.files.find(({ path }) => path === chaosFile)?.content ?? '';
  expect(submission.receipt.revision).toBe(revision);
  expect(handedIn, 'what was handed in').toBe(saved);

  await context.setOffline(false);
  const notice = t('workspace.notice.closedUnsaved', { revision });
  await expect(lower.page.getByText(notice)).toBeVisible({ timeout: 30_000 });
  expect(await readEditor(lower.page), 'what the page still shows').toBe(textOf(upper, lower));
  await lower.page.close();
  lower.page = await openTab(desk);
  await expect(lower.page.getByText(notice)).toBeVisible();
  expect(await readEditor(lower.page), 'what a new page shows').toBe(textOf(upper, lower));
  expect(await receipts()).toHaveLength(1);
}

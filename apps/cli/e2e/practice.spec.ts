import { expect, test } from './fixtures.ts';
import { invite } from './invite.ts';
import { lookAt } from './look-at.ts';
import {
  editorOf,
  openFile,
  runVisibleChecks,
  startWork,
  submitWork,
  treeOf,
  typeInEditor,
  waitForCheck,
  waitUntilSaved,
} from './workplace.ts';

test('practised before the start, begun anew, and the work that counts is untouched', async ({
  t,
  openRole,
  openInvitation,
}) => {
  const page = await openInvitation(await invite(await openRole(), t, 'Pia Practice', 'en'));
  const practised = 'def summarise(values):\n    return {}\n';

  await test.step('from the page before the start into a practice', async () => {
    await page.getByRole('link', { name: t('practice.open') }).click();
    await expect(page).toHaveURL(/\/practice$/);
    await expect(treeOf(page, t)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByRole('complementary', { name: t('practice.title') })).toContainText(
      t('practice.note'),
    );
  });

  await test.step('written, checked and handed in as it will be later', async () => {
    await openFile(page, t, 'solution.py');
    await typeInEditor(page, t, 'solution.py', practised);
    await waitUntilSaved(page);
    await runVisibleChecks(page, t);
    await waitForCheck(page, t, 'test_', 'testFailed');
    await lookAt(page, 'practice');
    await submitWork(page, t);
    await expect(page.getByText(t('practice.submitDone'))).toBeVisible();
    await page.getByRole('button', { name: t('workspace.submit.goOn') }).click();
  });

  await test.step('it is there after a reload, and gone when it is begun anew', async () => {
    await page.reload();
    await openFile(page, t, 'solution.py');
    await expect(page.getByText('return {}')).toBeVisible();
    await page.getByRole('button', { name: t('practice.again') }).click();
    await page.getByRole('button', { name: t('practice.againConfirm') }).click();
    await openFile(page, t, 'solution.py');
    await expect(editorOf(page, t, 'solution.py')).toBeAttached();
    await expect(page.getByText('return {}')).toHaveCount(0);
  });

  await test.step('the work that counts begins as if nothing had been', async () => {
    const practice = page;
    const work = await page.context().newPage();
    await work.goto('/attempt');
    await startWork(work, t);
    await openFile(work, t, 'solution.py');
    await expect(work.getByText('return {}')).toHaveCount(0);
    await typeInEditor(practice, t, 'solution.py', practised);
    await waitUntilSaved(practice);
    await work.reload();
    await openFile(work, t, 'solution.py');
    await expect(work.getByText('return {}')).toHaveCount(0);
    await practice.getByRole('link', { name: t('practice.leave') }).click();
    await expect(practice.getByRole('link', { name: t('attempt.active.goOn') })).toBeVisible();
  });
});

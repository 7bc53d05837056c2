import type { Locale } from '@holdout/contract';
import { readWords } from './content.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { freeze, openReview, rateCompetency, rateHalves, takeCheck } from './review-work.ts';
import {
  addFile,
  bringSolution,
  openFile,
  runVisibleChecks,
  startWork,
  submitWork,
  typeInEditor,
  waitForCheck,
  waitUntilSaved,
} from './workplace.ts';

/**
 * The whole first paragraph of the product: a manager invites two people; one hands in a sound solution, the other one
 * that leaks; both are graded, two reviewers rate both with evidence, and the manager sees them side by side.
 */
for (const locale of ['en', 'fr'] satisfies Locale[]) {
  test.describe(locale, () => {
    test.use({ language: locale });
    test('invited, worked, graded, reviewed, compared', async ({ stack, t, signInAs, openInvitation }) => {
      const name = (what: string) => `${what}-${locale}`;
      const { title } = stack.roles[locale];
      const words = await readWords(locale);

      const manager = await test.step('a manager invites two candidates', async () => {
        const page = await signInAs('manager');
        await lookAt(page, name('roles'));
        await page.getByRole('link', { name: title }).click();
        await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
        return page;
      });
      const links: string[] = [];
      for (const person of ['Zoé Marchand', 'Wim de Vries']) links.push(await invite(person));
      await lookAt(manager, name('role'));

      await test.step('the first works soundly', async () => {
        const page = await openInvitation(links[0] as string);
        await lookAt(page, name('attempt-before'));
        await startWork(page, t);
        await lookAt(page, name('workspace'));
        await openFile(page, t, 'solution.py');
        await typeInEditor(page, t, 'solution.py', 'def fit(:\n');
        await page.getByRole('button', { name: t('workspace.run.file'), exact: true }).click();
        await expect(page.getByRole('log')).toContainText('SyntaxError', { timeout: 60_000 });
        await addFile(
          page,
          t,
          'hello.py',
          'import time\nfor n in range(3):\n    print("line", n, flush=True)\n    time.sleep(1)\n',
        );
        await page.getByRole('button', { name: t('workspace.run.file'), exact: true }).click();
        await expect(page.getByRole('log')).toContainText('line 0', { timeout: 60_000 });
        await expect(page.getByRole('status').filter({ hasText: t('workspace.run.running') })).toBeVisible();
        await expect(page.getByRole('log')).toContainText('line 2');
        await bringSolution(page, t, 'reference');
        await runVisibleChecks(page, t);
        await waitForCheck(page, t, 'test_', 'testPassed');
        await lookAt(page, name('workspace-checked'));
        expect(await submitWork(page, t)).toMatch(/^[0-9a-f]{64}$/);
        await page.getByRole('link', { name: t('workspace.submit.status') }).click();
        await lookAt(page, name('attempt-submitted'));
        await expect(page.getByText(/M3_leak|not_met/)).toHaveCount(0);
      });

      await test.step('the second leaks', async () => {
        const page = await openInvitation(links[1] as string);
        await startWork(page, t);
        await bringSolution(page, t, 'leaky');
        await waitUntilSaved(page);
        await submitWork(page, t);
      });

      for (const reviewer of ['first', 'second'] as const) {
        await test.step(`the ${reviewer} reviewer rates both`, async () => {
          const page = await signInAs(reviewer);
          for (const place of [0, 1]) {
            await page.goto('/reviews');
            await openReview(page, t, place);
            await expect(page.getByText(/Zoé|Marchand|Wim|de Vries/)).toHaveCount(0);
            if (reviewer === 'first' && place === 0) await lookAt(page, name('desk'));
            await rateOne(page);
            if (reviewer === 'second' && place === 1) await lookAt(page, name('desk-afterwards'));
          }
          await page.goto('/reviews');
          await lookAt(page, name(`reviews-${reviewer}`));
        });
      }

      await test.step('the manager compares', async () => {
        await manager.reload();
        for (const person of ['Zoé Marchand', 'Wim de Vries']) {
          await manager.getByLabel(t('roles.role.choose', { name: person })).check();
        }
        await manager.getByRole('button', { name: t('roles.role.compare', { count: 2 }) }).click();
        await expect(manager.getByRole('table', { name: t('roles.compare.table') })).toBeVisible();
        await expect(
          manager.getByText(/Zoé Marchand.*Wim de Vries|Wim de Vries.*Zoé Marchand/).first(),
        ).toBeVisible();
        await lookAt(manager, name('comparison'));
      });

      async function invite(person: string): Promise<string> {
        await manager.getByRole('button', { name: t('roles.role.invite') }).click();
        const dialog = manager.getByRole('dialog');
        await dialog.getByLabel(t('roles.invite.name')).fill(person);
        await dialog
          .getByLabel(t('roles.invite.email'))
          .fill(`${person.split(' ')[0]?.normalize('NFD').replace(/\W/g, '')}-${locale}@example.org`);
        await dialog.getByLabel(t('roles.invite.locale')).selectOption(locale);
        await dialog.getByRole('button', { name: t('roles.invite.create') }).click();
        const link = await dialog.getByLabel(t('roles.invite.link'), { exact: true }).inputValue();
        await dialog.getByRole('button', { name: t('roles.invite.done') }).click();
        return link;
      }

      async function rateOne(page: Awaited<ReturnType<typeof signInAs>>): Promise<void> {
        const competency = words.competency('data-features');
        const hasHeld = await takeCheck(page, t, words.check('M3_leak_probe'), competency);
        await rateCompetency(page, t, {
          competency,
          level: words.level(hasHeld ? 'mid' : 'junior'),
          reason: 'Whether columns that are filled after the event change the predictions.',
        });
        await rateHalves(page, t, 3, 3);
        await freeze(page, t);
      }
    });
  });
}

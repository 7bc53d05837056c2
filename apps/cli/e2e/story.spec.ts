import type { Locale } from '@holdout/contract';
import type { Page } from '@playwright/test';
import { lineMessages, loseAnswer, makeLineBad } from './bad-line.ts';
import { readWords } from './content.ts';
import { expect, test } from './fixtures.ts';
import { handOf } from './hands/hand.ts';
import { invite } from './invite.ts';
import { lookAt, type Scheme } from './look-at.ts';
import { freeze, openNextReview, rateCompetency, rateHalves, takeCheck } from './review-work.ts';
import {
  addFile,
  bringSolution,
  openFile,
  runOpenFile,
  runVisibleChecks,
  startWork,
  submitInVain,
  submitWork,
  typeInEditor,
  waitForCheck,
  waitUntilSaved,
} from './workplace.ts';

/**
 * The whole first paragraph of the product: a manager invites two people; one hands in a sound solution, the other one
 * that leaks; both are graded, two reviewers rate both with evidence, and the manager sees them side by side. In English
 * the first candidate has a bad line; in French nobody has a mouse.
 */
for (const locale of ['en', 'fr'] satisfies Locale[]) {
  test.describe(locale, () => {
    const hasBadLine = locale === 'en';
    test.use({
      language: locale,
      worksBy: locale === 'fr' ? 'keyboard' : 'mouse',
      expectedMessages: hasBadLine ? [lineMessages] : [],
    });
    test('invited, worked, graded, reviewed, compared', async ({ stack, t, signInAs, openInvitation }) => {
      // What colours change does not depend on the language.
      const schemes: Scheme[] = locale === 'en' ? ['light', 'dark'] : ['light'];
      const look = (page: Page, what: string) => lookAt(page, `${what}-${locale}`, schemes);
      const { title } = stack.roles[locale];
      const words = await readWords(locale);

      const manager = await test.step('a manager invites two candidates', async () => {
        const page = await signInAs('manager');
        await look(page, 'roles');
        await handOf(page).press(page.getByRole('link', { name: title }));
        await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
        return page;
      });
      const links: string[] = [];
      for (const person of ['Zoé Marchand', 'Wim de Vries'])
        links.push(await invite(manager, t, person, locale));
      await look(manager, 'role');

      await test.step('the first works soundly', async () => {
        const page = await openInvitation(links[0] as string);
        const line = hasBadLine ? await makeLineBad(page) : null;
        // Until the candidate's data are made there is less to look at.
        await expect(page.getByLabel(t('attempt.start.consent'))).toBeVisible({ timeout: 120_000 });
        await look(page, 'attempt-before');
        await startWork(page, t);
        await look(page, 'workspace');
        await openFile(page, t, 'solution.py');
        await line?.drop();
        await typeInEditor(page, t, 'solution.py', 'def fit(:\n');
        await line?.comeBackAfter(page.getByText(t('workspace.save.offline')));
        await runOpenFile(page, t);
        await expect(page.getByRole('log')).toContainText('SyntaxError', { timeout: 60_000 });
        await addFile(
          page,
          t,
          'hello.py',
          'import time\nfor n in range(3):\n    print("line", n, flush=True)\n    time.sleep(1)\n',
        );
        if (hasBadLine) await loseAnswer(page, '/attempt/runs');
        await runOpenFile(page, t);
        await expect(page.getByRole('log')).toContainText('line 0', { timeout: 60_000 });
        await expect(page.getByRole('status').filter({ hasText: t('workspace.run.running') })).toBeVisible();
        await expect(page.getByRole('log')).toContainText('line 2');
        await bringSolution(page, t, 'reference');
        await runVisibleChecks(page, t);
        await waitForCheck(page, t, 'test_', 'testPassed');
        await look(page, 'workspace-checked');
        if (hasBadLine) {
          await loseAnswer(page, '/attempt/submissions');
          await submitInVain(page, t);
        }
        expect(await submitWork(page, t)).toMatch(/^[0-9a-f]{64}$/);
        await handOf(page).press(page.getByRole('link', { name: t('workspace.submit.status') }));
        await expect(page.getByRole('article')).toHaveCount(1);
        await look(page, 'attempt-submitted');
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
            await openNextReview(page, t, words.challenge);
            await expect(page.getByText(/Zoé|Marchand|Wim|de Vries/)).toHaveCount(0);
            if (reviewer === 'first' && place === 0) await look(page, 'desk');
            await rateOne(page);
            if (reviewer === 'second' && place === 1) await look(page, 'desk-afterwards');
          }
          await page.goto('/reviews');
          await look(page, `reviews-${reviewer}`);
        });
      }

      await test.step('the manager compares', async () => {
        await manager.reload();
        const hand = handOf(manager);
        for (const person of ['Zoé Marchand', 'Wim de Vries']) {
          await hand.tick(manager.getByLabel(t('roles.role.choose', { name: person })));
        }
        await hand.press(manager.getByRole('button', { name: t('roles.role.compare', { count: 2 }) }));
        await expect(manager.getByRole('table', { name: t('roles.compare.table') })).toBeVisible();
        await expect(
          manager.getByText(/Zoé Marchand.*Wim de Vries|Wim de Vries.*Zoé Marchand/).first(),
        ).toBeVisible();
        await look(manager, 'comparison');
      });

      async function rateOne(page: Awaited<ReturnType<typeof signInAs>>): Promise<void> {
        const competency = words.competency('data-features');
        const hasHeld = await takeCheck(page, t, words.check('M3_leak_probe'), competency);
        await rateCompetency(page, t, {
          competency,
          level: words.level(hasHeld ? 'mid' : 'junior'),
          reason: 'Whether columns that are filled after the event change the predictions.',
        });
        await rateHalves(page, t, words, 3, 3);
        await freeze(page, t);
      }
    });
  });
}

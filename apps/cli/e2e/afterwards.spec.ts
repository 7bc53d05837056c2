import { readFileSync } from 'node:fs';
import { type Locale, OwnData } from '@holdout/contract';
import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { invite } from './invite.ts';
import { lookAt, type Scheme, wide } from './look-at.ts';
import { endWork, rateAll } from './read-work.ts';
import {
  openFile,
  readOnlyEditorOf,
  startWork,
  submitWork,
  typeInEditor,
  waitUntilFetched,
  waitUntilSaved,
} from './workplace.ts';

/** What stands around the work: time and its log, accommodations, and what comes after the end. */
for (const language of ['en', 'fr'] satisfies Locale[]) {
  test.describe(language, () => {
    test.use({ language });
    // Feedback that may not be told is refused on purpose, and somebody loses their connection.
    test.use({ expectedMessages: [/status of 422|ERR_INTERNET_DISCONNECTED/] });
    const schemes: Scheme[] = language === 'en' ? ['light', 'dark'] : ['light'];
    // The longest of them is told in both languages; for the others there is no time in half an hour.
    const inEnglish = language === 'en' ? test : test.skip;

    inEnglish(
      'asked for before the start, granted, and every change of the time in the log',
      async ({ t, openRole, openInvitation }) => {
        const name = 'Amélie Nguyễn-Österreicher';
        const manager = await openRole();
        const candidate = await openInvitation(await invite(manager, t, name, language, 'practice'));

        await test.step('the system check tries everything', async () => {
          await candidate.getByRole('button', { name: t('systemCheck.start') }).click();
          await expect(candidate.getByText(t('systemCheck.allFine'))).toBeVisible({ timeout: 60_000 });
          await expect(
            candidate.getByRole('list', { name: t('systemCheck.list') }).getByRole('listitem'),
          ).toHaveCount(6);
        });

        await test.step('the candidate asks', async () => {
          await candidate.getByRole('button', { name: t('accommodation.ask') }).click();
          const form = candidate.getByRole('form', { name: t('accommodation.ask') });
          await form.getByRole('button', { name: t('accommodation.send') }).click();
          await expect(form.getByText(t('accommodation.textMissing'))).toBeVisible();
          await form
            .getByLabel(t('accommodation.text'))
            .fill('I work with a screen reader: half as much again.');
          await lookAt(candidate, `accommodation-form-${language}`, schemes);
          await form.getByRole('button', { name: t('accommodation.send') }).click();
          await expect(candidate.getByText(t('accommodation.waiting'))).toBeVisible();
        });

        const dialog = manager.getByRole('dialog', { name: t('time.dialog.openNamed', { name }) });
        await test.step('the manager grants it', async () => {
          await manager.reload();
          const row = manager.getByRole('row').filter({ hasText: name });
          await expect(row.getByText(t('accommodation.manager.open'))).toBeVisible();
          await row.getByRole('button', { name: t('time.dialog.openNamed', { name }) }).click();
          await dialog
            .getByLabel(t('accommodation.manager.text'))
            .fill('Half as much time again, from now on.');
          await dialog.getByLabel(t('time.dialog.share')).selectOption('50');
          await lookAt(manager, `time-request-${language}`, schemes);
          await dialog.getByRole('button', { name: t('accommodation.manager.send') }).click();
          await expect(dialog.getByRole('list', { name: t('time.dialog.list') })).toContainText('50');
        });

        await test.step('the manager gives more and takes it back', async () => {
          const reason = dialog.getByLabel(t('time.dialog.reason'), { exact: true });
          await reason.fill('The building was evacuated.');
          await manager.mouse.click(5, 5);
          await expect(reason).toHaveValue('The building was evacuated.');
          await dialog.getByRole('button', { name: t('time.dialog.submit') }).click();
          const entries = dialog.getByRole('list', { name: t('time.dialog.list') });
          const newest = entries.getByRole('listitem').first();
          await expect(newest).toContainText('The building was evacuated.');
          await newest.getByRole('button', { name: new RegExp(t('time.dialog.undo')) }).click();
          await newest.getByLabel(t('time.dialog.reason')).fill('It was another building.');
          await newest.getByRole('button', { name: t('time.dialog.undoConfirm') }).click();
          await expect(entries.getByRole('listitem')).toHaveCount(3);
          await lookAt(manager, `time-dialog-${language}`, schemes);
        });

        await test.step('the candidate reads it all', async () => {
          await candidate.reload();
          await expect(candidate.getByText('Half as much time again, from now on.')).toBeVisible();
          await lookAt(candidate, `accommodation-granted-${language}`, schemes);
          await startWork(candidate, t);
        });

        const pauseSection = (title: string) => dialog.getByRole('region', { name: title, exact: true });
        const giveReason = async (section: Locator, reason: string, confirm: string) => {
          await section.getByLabel(t('time.dialog.reason')).fill(reason);
          await section.getByRole('button', { name: confirm }).click();
        };

        await test.step('stopped while somebody is cut off: what they typed comes in, and then they only read', async () => {
          await openFile(candidate, t, 'solution.py');
          await waitUntilFetched(candidate, 'editor.worker');
          await candidate.context().setOffline(true);
          await typeInEditor(candidate, t, 'solution.py', 'typed_before_the_alarm = 1\n');
          await manager.reload();
          await manager.getByRole('button', { name: t('time.dialog.openNamed', { name }) }).click();
          const words = 'The fire alarm went off.';
          const running = pauseSection(t('time.pause.manager.title'));
          await running.getByRole('button', { name: t('time.pause.manager.open') }).click();
          await giveReason(running, words, t('time.pause.manager.confirm'));
          await expect(dialog.getByText(t('time.pause.manager.done'))).toBeVisible();
          await expect(manager.getByText(t('time.pause.manager.badge'))).toBeAttached();
          await lookAt(manager, `time-paused-${language}`, schemes);

          await candidate.context().setOffline(false);
          const notice = candidate.getByRole('status').filter({ hasText: t('time.pause.title') });
          await expect(notice).toContainText(words);
          await waitUntilSaved(candidate);
          await readOnlyEditorOf(candidate, t, 'solution.py').focus();
          await candidate.keyboard.type('typed_in_the_pause');
          await expect(candidate.getByText(t('time.pause.readOnly')).first()).toBeVisible();
          await expect(candidate.getByText('typed_before_the_alarm')).toBeVisible();
          await expect(candidate.getByText('typed_in_the_pause')).toHaveCount(0);
          for (const name of [t('workspace.run.file'), t('workspace.submit.open')])
            await expect(candidate.getByRole('button', { name })).toHaveCount(0);
          await lookAt(candidate, `workspace-paused-${language}`, schemes);
        });

        await test.step('continued: the page says so by itself, the clock runs, and work goes on', async () => {
          const standing = pauseSection(t('time.pause.manager.isPaused'));
          await standing.getByRole('button', { name: t('time.pause.manager.continue') }).click();
          await giveReason(standing, 'Everybody is back inside.', t('time.pause.manager.continueConfirm'));
          const dismiss = candidate.getByRole('button', { name: t('workspace.notice.dismiss') });
          await expect(dismiss).toBeVisible();
          await expect(candidate.getByRole('banner')).not.toContainText(t('time.pause.title'));
          await lookAt(candidate, `workspace-continued-${language}`, ['light'], [wide]);
          await dismiss.click();
          await typeInEditor(candidate, t, 'solution.py', 'typed_afterwards = 2\n');
          await waitUntilSaved(candidate);
        });

        await test.step('the candidate reads of it in the log', async () => {
          await candidate.goto('/attempt');
          const log = candidate.getByRole('list', { name: t('time.log.list') });
          await expect(log.getByRole('listitem')).toHaveCount(5);
          await expect(log.getByText('Everybody is back inside.')).toBeVisible();
          await expect(log.getByText('It was another building.')).toBeVisible();
          await lookAt(candidate, `time-log-${language}`, schemes);
        });
      },
    );

    test('read, told about, appealed against, answered', async ({ stack, t, openRole, openInvitation }) => {
      const name = 'Bao Brandt';
      const manager = await openRole();
      const candidate = await openInvitation(await invite(manager, t, name, language, 'practice'));
      const opener = manager.getByRole('button', { name: t('afterwards.manager.openNamed', { name }) });
      const dialog = manager.getByRole('dialog', { name: t('afterwards.manager.openNamed', { name }) });

      await test.step('handed in, rated, over', async () => {
        await startWork(candidate, t);
        await openFile(candidate, t, 'solution.py');
        await typeInEditor(candidate, t, 'solution.py', 'def summarise(values):\n    return {}\n');
        await waitUntilSaved(candidate);
        await submitWork(candidate, t);
        await opener.click();
        await expect(dialog.getByText(t('afterwards.manager.state.open'))).toBeVisible();
        await manager.keyboard.press('Escape');
        await rateAll(stack, language);
        await endWork(stack, candidate);
        await candidate.goto('/attempt');
        await expect(candidate.getByText(t('afterwards.state.read.text'))).toBeVisible();
        await lookAt(candidate, `afterwards-read-${language}`, schemes);
      });

      const sentence = 'Clear functions; look at more than one split next time.';
      await test.step('the manager releases feedback, and no reviewer’s name with it', async () => {
        await opener.click();
        await dialog.getByRole('checkbox').first().check();
        const box = dialog.getByRole('textbox').first();
        await dialog.getByRole('button', { name: new RegExp(`first-${language}`) }).click();
        await expect(box).toHaveValue(/clear functions/);
        await box.fill(`As first-${language} says: ${sentence}`);
        await dialog.getByRole('button', { name: t('afterwards.manager.release') }).click();
        await expect(dialog.getByRole('alert')).toContainText(`first-${language}`);
        await box.fill(sentence);
        await lookAt(manager, `feedback-form-${language}`, schemes);
        await dialog.getByRole('button', { name: t('afterwards.manager.release') }).click();
        await expect(dialog.getByText(sentence)).toBeVisible();
        await lookAt(manager, `feedback-released-${language}`, schemes);
        await manager.keyboard.press('Escape');
      });

      const appeal = 'The second function was not read, I think: it holds the evaluation.';
      await test.step('the candidate reads it and appeals', async () => {
        await candidate.reload();
        await expect(candidate.getByText(sentence)).toBeVisible();
        await candidate.getByRole('button', { name: t('afterwards.appeal.open') }).click();
        const form = candidate.getByRole('form', { name: t('afterwards.appeal.open') });
        await form.getByLabel(t('afterwards.appeal.text')).fill(appeal);
        await lookAt(candidate, `appeal-form-${language}`, schemes);
        await form.getByRole('button', { name: t('afterwards.appeal.send') }).click();
        await expect(candidate.getByText(t('afterwards.appeal.waiting'))).toBeVisible();
      });

      const answer = 'We read the second function together; the level stays, because it is never called.';
      await test.step('somebody who did not review answers', async () => {
        await manager.reload();
        await expect(manager.getByText(t('afterwards.manager.appealOpen'))).toBeVisible();
        await opener.click();
        await expect(dialog.getByText(appeal)).toBeVisible();
        await dialog.getByLabel(t('afterwards.manager.appeal.answer')).fill(answer);
        await dialog.getByRole('button', { name: t('afterwards.manager.appeal.send') }).click();
        await expect(dialog.getByText(answer)).toBeVisible();
        await lookAt(manager, `appeal-answered-${language}`, schemes);
        await candidate.reload();
        await expect(candidate.getByText(answer)).toBeVisible();
        await lookAt(candidate, `afterwards-answered-${language}`, schemes);
      });
    });

    inEnglish('taken along, then erased on request', async ({ t, openRole, openInvitation }) => {
      const name = 'Erika Endlich';
      const manager = await openRole();
      const candidate = await openInvitation(await invite(manager, t, name, language, 'practice'));
      await startWork(candidate, t);
      await openFile(candidate, t, 'solution.py');
      await typeInEditor(candidate, t, 'solution.py', 'kept_in_the_download = True\n');
      await waitUntilSaved(candidate);
      await candidate.goto('/attempt');

      await test.step('the download holds the work', async () => {
        const download = candidate.waitForEvent('download');
        await candidate.getByRole('button', { name: t('ownData.download') }).click();
        const file = await (await download).path();
        const data = OwnData.parse(JSON.parse(readFileSync(file, 'utf8')));
        expect(data.person.name).toBe(name);
        expect(JSON.stringify(data.latest)).toContain('kept_in_the_download');
      });

      await test.step('a word has to be typed; then everything is gone', async () => {
        await candidate.getByRole('button', { name: t('ownData.erase.open') }).click();
        const dialog = candidate.getByRole('dialog', { name: t('ownData.erase.title') });
        const confirm = dialog.getByRole('button', { name: t('ownData.erase.confirm') });
        await expect(confirm).toBeDisabled();
        await lookAt(candidate, `erase-${language}`, schemes);
        await dialog.getByRole('textbox').fill(t('ownData.erase.word'));
        await confirm.click();
        await expect(candidate.getByRole('heading', { name: t('ownData.erased.title') })).toBeVisible();
        await lookAt(candidate, `erased-${language}`, schemes);
        const left = () =>
          candidate.evaluate(async () => (await indexedDB.databases()).map((database) => database.name));
        await expect.poll(left).toEqual([]);
        await candidate.goto('/attempt');
        await expect(candidate).toHaveURL('/');
      });

      await test.step('the manager sees that it was asked for, and no name', async () => {
        await manager.reload();
        await expect(manager.getByRole('heading', { name: t('ownData.manager.title') })).toBeVisible();
        await expect(manager.getByText(name)).toHaveCount(0);
        await lookAt(manager, `role-erased-${language}`, schemes);
      });
    });
  });
}

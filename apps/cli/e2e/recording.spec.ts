import { readFile } from 'node:fs/promises';
import { OwnData } from '@holdout/contract';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { addFile, editorOf, waitUntilSaved } from './workplace.ts';

/** What is recorded of a candidate's work, as the candidate sees it: all of it, in words, and in the own data. */
const listOf = (page: Page, t: TFunction) => page.getByRole('region', { name: t('recording.list') });
const typed = '# by hand\n';
const pastedFirst = 'first = 1\nsecond = 2\n';

test('what a candidate does is listed in full, by kind, and comes along with the own data', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Rita Recorded');
  const session = await page.context().newCDPSession(page);

  await test.step('typing, pasting from elsewhere and from here, leaving and coming back, a run', async () => {
    // A new file by a dialog; its text comes from the clipboard, where nobody on this page put it.
    await addFile(page, t, 'notes.py', pastedFirst);
    await editorOf(page, t, 'notes.py').focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(typed, { delay: 20 });
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+V');
    await waitUntilSaved(page);
    // Pages under test pretend to have the focus always.
    await session.send('Emulation.setFocusEmulationEnabled', { enabled: false });
    const other = await page.context().newPage();
    await other.bringToFront();
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(false);
    await other.close();
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => document.hasFocus())).toBe(true);
    await page.getByRole('button', { name: t('workspace.run.file'), exact: true }).click();
    await expect(page.getByText(t('general.outcome.completed')).first()).toBeVisible({ timeout: 120_000 });
  });

  await test.step('the menu of the workspace leads to the list', async () => {
    await page.getByRole('button', { name: t('workbench.tree.moreLabel') }).click();
    await page.getByRole('menuitem', { name: t('workbench.command.recording') }).click();
    await expect(page.getByRole('heading', { level: 1, name: t('recording.title') })).toBeVisible();
    const changed = (added: number) => t('recording.fact.added', { count: added, number: `${added}` });
    const pasted = (added: number, lines: number, origin: 'here' | 'elsewhere') =>
      new RegExp(
        `${changed(added)}.*${t('recording.fact.lines', { count: lines, number: `${lines}` })}; ${t(`recording.fact.${origin}`)}$`,
      );
    const path = 'notes.py';
    // What the page recorded last arrives a moment after it was left.
    await expect(async () => {
      await page.getByRole('button', { name: t('recording.refresh') }).click();
      for (const words of [
        t('recording.fact.arrived'),
        t('recording.fact.written', { path }),
        t('recording.fact.opened', { path }),
        pasted(pastedFirst.length, 2, 'elsewhere'),
        new RegExp(`^Edited ${path} at character \\d+: \\d+ characters? written$`),
        pasted(pastedFirst.length + typed.length, 3, 'here'),
        t('recording.fact.left'),
        /^Came back after/,
        new RegExp(`^Ran ${path}, revision`),
        new RegExp(`^Saved revision \\d+: ${path}$`),
      ])
        await expect(listOf(page, t).getByText(words).first()).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(listOf(page, t).getByText('by hand')).toHaveCount(0);
    await lookAt(page, 'recording');
  });

  await test.step('one kind alone, one that there is nothing of, and after a reload', async () => {
    const filter = page.getByLabel(t('recording.filter'));
    await filter.selectOption(t('recording.kind.paste'));
    await expect(listOf(page, t).getByRole('listitem')).toHaveCount(2);
    await filter.selectOption(t('recording.kind.gap'));
    await expect(page.getByText(t('recording.emptyOfKind'))).toBeVisible();
    await page.reload();
    await expect(listOf(page, t).getByText(t('recording.fact.arrived'))).toBeVisible();
  });

  await test.step('the status page says what is recorded, leads here, and gives all of it to take along', async () => {
    await page.getByRole('link', { name: t('recording.back') }).click();
    await expect(page.getByText(t('attempt.recorded.work'))).toBeVisible();
    await expect(page.getByText(t('attempt.recorded.workSeen'))).toBeVisible();
    await expect(page.getByRole('link', { name: t('recording.open') })).toBeVisible();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: t('ownData.download') }).click();
    const file = await (await downloading).path();
    const { recording, attempt, latest } = OwnData.parse(JSON.parse(await readFile(file, 'utf8')));
    expect(attempt.briefingVersion).toBe(2);
    const kinds = new Set(recording.map(({ event }) => event.kind));
    expect([...kinds].sort()).toEqual(['edit', 'file', 'paste', 'presence']);
    // A beat may come between two letters: together they are what was typed.
    const edits = recording.flatMap(({ event }) => (event.kind === 'edit' ? [event] : []));
    expect(edits.reduce((sum, { added, removed }) => sum + added - removed, 0)).toBe(typed.length);
    // The text is in the files that were saved, and nowhere in what was recorded.
    expect(JSON.stringify(latest)).toContain('by hand');
    expect(JSON.stringify(recording)).not.toContain('by hand');
  });
});

import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt, wide } from './look-at.ts';
import { addFile, editorOf, typeInEditor, waitUntilSaved } from './workplace.ts';

/** What helps somebody who writes Python here, and that it never stands in the way. */

const lineWith = (page: Page, text: string) => page.locator('.view-line').filter({ hasText: text });
const statusOf = (page: Page, t: TFunction, state: 'ready' | 'off') =>
  page.getByRole('button', {
    name: t('workbench.python.status', { state: t(`workbench.python.state.${state}`) }),
  });

test('hints as one types, formatting on demand, and neither for those who do not want them', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Pia Python');
  const note = (text: string) => page.getByRole('alert').filter({ hasText: text });

  await test.step('a wrong name and an unused import are underlined; F8 goes to the error first, then to the other', async () => {
    await addFile(page, t, 'features.py', 'import os\n\n\ndef tenure( row ):\n    return rwo["months"]*2\n');
    await expect(statusOf(page, t, 'ready')).toBeVisible({ timeout: 60_000 });
    await expect(page.locator('.squiggly-error')).toHaveCount(1);
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await expect(note('Undefined name `rwo`')).toBeVisible();
    await page.keyboard.press('F8');
    await expect(note('`os` imported but unused')).toBeVisible();
    await lookAt(page, 'python-hint-en', ['light', 'dark'], [wide]);
    await page.keyboard.press('Escape');
  });

  await test.step('the hint goes when the name is right', async () => {
    await editorOf(page, t, 'features.py').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+Shift+K');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.type('row = rwo = row; ');
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
  });

  await test.step('a file is formatted by one key, and one undo takes it all back', async () => {
    await page.keyboard.press('Alt+Shift+F');
    await expect(lineWith(page, 'def tenure(row):')).toBeVisible();
    await expect(lineWith(page, 'return rwo["months"] * 2')).toBeVisible();
    await page.keyboard.press('Control+Z');
    await expect(lineWith(page, 'def tenure( row ):')).toBeVisible();
    await expect(lineWith(page, 'row = rwo = row; return rwo["months"]*2')).toBeVisible();
  });

  await test.step('a file with a syntax error is left as it is, and it says why', async () => {
    await typeInEditor(page, t, 'features.py', 'x = 1\ndef f(:\n  pass\n');
    await page.keyboard.press('Alt+Shift+F');
    await expect(note(t('workbench.python.syntaxError', { line: 2 }))).toBeVisible();
    await expect(lineWith(page, 'def f(:')).toBeVisible();
  });

  await test.step('twenty thousand brackets end the linter, not the editor; the next file has hints again', async () => {
    const deep = `x = ${'('.repeat(20_000)}1${')'.repeat(20_000)}\n`;
    await typeInEditor(page, t, 'features.py', deep);
    await page.keyboard.press('Alt+Shift+F');
    await expect(note(t('workbench.python.format.unavailable'))).toBeVisible();
    await typeInEditor(page, t, 'features.py', 'print(nothing_here)\n');
    await expect(page.locator('.squiggly-error')).toHaveCount(1);
    await expect(statusOf(page, t, 'ready')).toBeVisible();
  });

  await test.step('whoever wants no hints has none, and knows how to get them back', async () => {
    await statusOf(page, t, 'ready').click();
    const settings = page.getByRole('dialog', { name: t('workbench.settings.title') });
    await settings.getByRole('switch', { name: t('workbench.settings.python') }).uncheck();
    await lookAt(page, 'python-settings-en', ['light'], [wide]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
    await editorOf(page, t, 'features.py').focus();
    await page.keyboard.press('Alt+Shift+F');
    await expect(note(t('workbench.python.format.off'))).toBeVisible();
    await statusOf(page, t, 'off').hover();
    await expect(page.getByRole('tooltip', { name: t('workbench.python.about') })).toBeVisible();
    await waitUntilSaved(page);
  });
});

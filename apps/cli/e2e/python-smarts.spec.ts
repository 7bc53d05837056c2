import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt, wide } from './look-at.ts';
import { addFile, editorOf, typeInEditor, waitUntilSaved } from './workplace.ts';

/** What helps somebody who writes Python here, and that it never stands in the way. */

const lineWith = (page: Page, text: string) => page.locator('.view-line').filter({ hasText: text });
const withYears = `def tenure_in_years(months: int) -> float:
    """How long somebody has been a customer."""
    return months / 12
`;
const statusOf = (page: Page, t: TFunction, state: 'ready' | 'off') =>
  page.getByRole('button', {
    name: t('workbench.python.status', { state: t(`workbench.python.state.${state}`) }),
  });

test('hints as one types, formatting, and help that knows the project; nothing of it for those who do not want it', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Pia Python');
  const editor = editorOf(page, t, 'model.py');
  const note = (text: string) => page.getByRole('alert').filter({ hasText: text });

  await test.step('a wrong name and an unused import are underlined; F8 goes to the error first, then to the other', async () => {
    await addFile(page, t, 'features.py', 'import os\n\n\ndef tenure( row ):\n    return rwo["months"]*2\n');
    await expect(page.locator('.squiggly-error')).toHaveCount(1, { timeout: 60_000 });
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
    await expect(note(t('workbench.python.gaveUp'))).toBeVisible();
    await typeInEditor(page, t, 'features.py', 'print(nothing_here)\n');
    await expect(page.locator('.squiggly-error')).toHaveCount(1);
  });

  await test.step('a function of an own module is completed, with its description', async () => {
    await typeInEditor(page, t, 'features.py', withYears);
    await addFile(page, t, 'model.py', 'import features\n\nyears: str = ');
    await expect(statusOf(page, t, 'ready')).toBeVisible({ timeout: 90_000 });
    await editor.focus();
    await page.keyboard.type('features.');
    const suggestion = page.getByRole('option', { name: /^tenure_in_years/ });
    await expect(suggestion).toBeVisible({ timeout: 60_000 });
    await page.keyboard.press('Enter');
    await expect(lineWith(page, 'years: str = features.tenure_in_years')).toBeVisible();
  });

  await test.step('after the bracket it says what the function takes', async () => {
    await page.keyboard.type('(');
    await expect(page.getByText('(months: int) -> float')).toBeVisible();
    await page.keyboard.type('30');
    await page.keyboard.press('Escape');
  });

  await test.step('a type that does not fit is remarked on, and never in red', async () => {
    await expect(page.locator('.squiggly-warning')).toHaveCount(1);
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
    await page.keyboard.press('F8');
    await expect(
      page.getByRole('alert').filter({ hasText: '"float" is not assignable to "str"' }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what a name means is shown, and F12 goes to where it is defined, in a tab', async () => {
    for (const key of ['End', ...Array(4).fill('ArrowLeft'), 'Control+K', 'Control+I']) {
      await page.keyboard.press(key);
    }
    const tooltip = page.getByRole('tooltip').filter({ hasText: '(function) def tenure_in_years' });
    await expect(tooltip.getByText('How long somebody has been a customer.')).toBeVisible();
    await lookAt(page, 'python-hover-en', ['light', 'dark'], [wide]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('F12');
    await expect(page.getByRole('tab', { name: 'features.py' })).toHaveAttribute('aria-selected', 'true');
    await expect(editorOf(page, t, 'features.py')).toBeFocused();
    await expect(page.getByText(t('workbench.status.position', { line: 1, column: 5 }))).toBeVisible();
  });

  await test.step('the project may change around it: the function has another name, and is found by it', async () => {
    await typeInEditor(
      page,
      t,
      'features.py',
      'def years_of(months: int) -> float:\n    return months / 12\n',
    );
    await page.getByRole('tab', { name: 'model.py' }).click();
    await typeInEditor(page, t, 'model.py', 'import features\n\nfeatures.');
    await page.keyboard.press('Control+Space');
    await expect(page.getByRole('option', { name: /^years_of/ })).toBeVisible();
    await expect(page.getByRole('option', { name: /^tenure_in_years/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await waitUntilSaved(page);
  });

  await test.step('whoever wants no hints has none, and knows how to get them back', async () => {
    await expect(page.locator('.squiggly-error')).not.toHaveCount(0);
    await statusOf(page, t, 'ready').click();
    const settings = page.getByRole('dialog', { name: t('workbench.settings.title') });
    await settings.getByRole('switch', { name: t('workbench.settings.python') }).uncheck();
    await lookAt(page, 'python-settings-en', ['light'], [wide]);
    await page.keyboard.press('Escape');
    await expect(page.locator('.squiggly-error')).toHaveCount(0);
    await editor.focus();
    await page.keyboard.press('Alt+Shift+F');
    await expect(note(t('workbench.python.format.off'))).toBeVisible();
    await statusOf(page, t, 'off').hover();
    await expect(page.getByRole('tooltip', { name: t('workbench.python.about') })).toBeVisible();
    await waitUntilSaved(page);
  });
});

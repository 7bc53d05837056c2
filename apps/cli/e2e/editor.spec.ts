import { projectLimits } from '@holdout/contract';
import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt, wide } from './look-at.ts';
import { editorOf, treeOf, uploadFiles, waitUntilSaved } from './workplace.ts';

/** The workplace as somebody uses it who never touches a mouse: every step is a key. */

const lineOf = (page: Page, t: TFunction, name: string) =>
  treeOf(page, t).getByRole('treeitem', { name, exact: true });

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Opens the field for files and commands with a shortcut, types, and takes the first of what fits. */
async function pick(page: Page, t: TFunction, shortcut: string, text: string): Promise<void> {
  await page.keyboard.press(shortcut);
  const field = page.getByRole('combobox', { name: t('workbench.pick.label') });
  await expect(field).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
}

async function createFile(page: Page, t: TFunction, path: string, text: string): Promise<void> {
  await page.keyboard.press('Alt+N');
  const field = page.getByRole('dialog').getByLabel(t('workspace.files.path'));
  await expect(field).toBeFocused();
  await field.fill(path);
  await page.keyboard.press('Enter');
  await expect(editorOf(page, t, path)).toBeFocused();
  await page.keyboard.insertText(text);
}

test('everything by keyboard: files, tabs, commands, search, split view, and the place after a reload', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Kay Keyboard');

  await test.step('files are made, one in a folder that comes with its name', async () => {
    await createFile(page, t, 'features.py', 'RATE = 1\n\n\ndef tenure(row):\n    return RATE * row\n');
    await createFile(page, t, 'lib/io.py', 'from features import RATE\n');
    await expect(lineOf(page, t, 'io.py')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'io.py' })).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a file is renamed in the tree; its tab follows', async () => {
    await page.keyboard.press('Control+Shift+E');
    await expect(lineOf(page, t, 'io.py')).toBeFocused();
    await press(page, 'F2');
    const field = page.getByRole('dialog').getByLabel(t('workspace.files.path'));
    await expect(field).toBeFocused();
    // Only the name is selected, without folder and ending.
    await page.keyboard.type('store');
    await expect(field).toHaveValue('lib/store.py');
    await page.keyboard.press('Enter');
    await expect(lineOf(page, t, 'store.py')).toBeFocused();
    await expect(page.getByRole('tab', { name: 'store.py' })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'io.py' })).toHaveCount(0);
  });

  await test.step('it moves by cut and paste, and by the name of a folder', async () => {
    await press(page, 'Control+X');
    await page.keyboard.type('tests');
    await expect(lineOf(page, t, 'tests')).toBeFocused();
    await press(page, 'Control+V');
    await expect(
      page.getByText(t('workbench.files.moved', { count: 1, path: 'lib/store.py', folder: 'tests/' })),
    ).toBeVisible();
    await press(page, 'End');
    await page.keyboard.type('sto');
    await expect(lineOf(page, t, 'store.py')).toBeFocused();
    await press(page, 'Shift+F2');
    const field = page.getByRole('combobox', {
      name: t('workbench.pick.moveLabel', { count: 1, path: 'tests/store.py' }),
    });
    await expect(field).toBeFocused();
    await page.keyboard.type('top');
    await press(page, 'Enter');
    await expect(lineOf(page, t, 'store.py')).toHaveAttribute('aria-level', '1');
  });

  await test.step('several are chosen, deleted together, and come back together', async () => {
    await press(page, 'Home');
    await page.keyboard.type('fea');
    await expect(lineOf(page, t, 'features.py')).toBeFocused();
    await press(page, 'Shift+ArrowDown', 'Shift+ArrowDown');
    const chosen = treeOf(page, t).getByRole('treeitem', { selected: true });
    await expect(chosen).toHaveText(['features.py', 'README.md', 'rows.py']);
    await press(page, 'Delete');
    await expect(page.getByText(t('workbench.files.deleted', { count: 3 }))).toBeVisible();
    await expect(lineOf(page, t, 'features.py')).toHaveCount(0);
    await expect(page.getByRole('tab', { name: 'features.py' })).toHaveCount(0);
    await expect(treeOf(page, t).locator(':focus')).toHaveCount(1);
    await press(page, 'Control+Z');
    await expect(lineOf(page, t, 'features.py')).toBeVisible();
    await expect(lineOf(page, t, 'README.md')).toBeVisible();
    await waitUntilSaved(page);
  });

  await test.step('a menu opens by its key and says what each line does', async () => {
    await press(page, 'Home', 'Shift+F10');
    await expect(page.getByRole('menuitem', { name: t('workbench.command.newFolder') })).toBeVisible();
    await press(page, 'Escape');
    await expect(treeOf(page, t).locator(':focus')).toHaveCount(1);
  });

  await test.step('a file is opened by a few letters, at a line', async () => {
    await pick(page, t, 'Control+P', 'feat:4');
    await expect(editorOf(page, t, 'features.py')).toBeFocused();
    await expect(page.getByText(t('workbench.status.position', { line: 4, column: 1 }))).toBeVisible();
    await pick(page, t, 'Control+G', '1');
    await expect(page.getByText(t('workbench.status.position', { line: 1, column: 1 }))).toBeVisible();
  });

  await test.step('the palette says what a command would act on, and its keys', async () => {
    await page.keyboard.press('F1');
    await expect(page.getByRole('combobox', { name: t('workbench.pick.label') })).toBeFocused();
    await page.keyboard.type('rename');
    await expect(page.getByRole('option').first()).toHaveText(`${t('workbench.command.renameFile')}testsF2`);
    await lookAt(page, 'editor-palette-en', ['light', 'dark'], [wide]);
    await press(page, 'Escape');
    await expect(editorOf(page, t, 'features.py')).toBeFocused();
  });

  await test.step('the palette splits the view, and a tab moves over', async () => {
    await pick(page, t, 'F1', 'split beside');
    const second = page.getByRole('region', { name: t('workbench.tabs.panel', { number: 2 }) });
    await expect(second.getByRole('tab', { name: 'features.py' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Alt+O');
    await pick(page, t, 'Control+P', 'store');
    await page.keyboard.press('Alt+Shift+O');
    await expect(second.getByRole('tab')).toHaveText([/features\.py/, /store\.py/]);
    await expect(second.getByRole('textbox')).toBeFocused();
  });

  await test.step('what is typed in one group is seen in the other', async () => {
    await page.keyboard.press('Alt+PageUp');
    await expect(
      page.getByRole('region', { name: t('workbench.tabs.panel', { number: 2 }) }).getByRole('textbox'),
    ).toBeFocused();
    await press(page, 'Control+Home');
    await page.keyboard.type('# seen twice');
    await press(page, 'Enter');
    await page.keyboard.press('Alt+O');
    await pick(page, t, 'Control+P', 'features');
    await expect(page.locator('.view-lines').getByText('# seen twice')).toHaveCount(2);
  });

  await test.step('all files are searched; one place is replaced, then all, then taken back', async () => {
    await page.keyboard.press('Control+Shift+H');
    const field = page.getByLabel(t('workbench.search.query'));
    await expect(field).toBeFocused();
    await page.keyboard.type('RATE');
    const places = (count: number, fileCount: number) =>
      t('workbench.search.found', {
        matches: t('workbench.search.matches', { count, number: count }),
        files: t('workbench.search.files', { count: fileCount }),
      });
    const status = page.getByRole('search').getByRole('status');
    await expect(status).not.toHaveText(places(3, 2));
    for (const name of ['case', 'word'] as const) {
      await press(page, 'Tab', 'Space');
      await expect(page.getByRole('button', { name: t(`workbench.search.${name}`) })).toHaveAttribute(
        'aria-pressed',
        'true',
      );
    }
    await expect(status).toHaveText(places(3, 2));
    await page.getByLabel(t('workbench.search.replacement')).focus();
    await page.keyboard.type('FACTOR');
    const results = page.getByRole('tree', { name: t('workbench.search.results') });
    await expect(results.getByRole('treeitem').nth(1)).toContainText('FACTOR');
    await field.focus();
    await press(page, 'ArrowDown');
    await expect(results).toBeFocused();
    await press(page, 'ArrowDown', 'Alt+Enter');
    await expect(status).toHaveText(places(2, 2));
    await press(page, 'Shift+Tab', 'Enter');
    await expect(status).toHaveText(t('workbench.search.none'));
    await expect(page.locator('.view-lines').getByText('FACTOR').first()).toBeVisible();
    await page.keyboard.press('Control+Shift+E');
    await press(page, 'Control+Z');
    await page.keyboard.press('Control+Shift+F');
    await expect(status).toHaveText(places(2, 2));
  });

  await test.step('an expression that never ends is stopped, and the next search works', async () => {
    await createFile(page, t, 'slow.txt', `${'a'.repeat(60)}!`);
    await page.keyboard.press('Control+Shift+F');
    await page.getByRole('button', { name: t('workbench.search.word') }).press('Space');
    await page.getByRole('button', { name: t('workbench.search.expression') }).press('Space');
    const field = page.getByLabel(t('workbench.search.query'));
    await field.fill('^(a+)+$');
    const status = page.getByRole('search').getByRole('status');
    await expect(status).toHaveText(t('workbench.search.timeout'));
    await field.fill('FACT.R');
    await expect(status).toContainText(t('workbench.search.files', { count: 1 }));
    await lookAt(page, 'editor-search-en');
  });

  await test.step('the shortcuts are listed for both kinds of keyboard', async () => {
    await page.keyboard.press('Alt+J');
    await page.keyboard.press('Shift+F1');
    const list = page.getByRole('dialog', { name: t('workbench.shortcuts.title') });
    await expect(list.getByLabel(t('workbench.shortcuts.filter'))).toBeFocused();
    await page.keyboard.type('palette');
    await expect(list.getByText(t('workbench.shortcuts.none'))).toBeVisible();
    await list.getByLabel(t('workbench.shortcuts.filter')).fill('search in');
    await expect(list.getByRole('row', { name: t('workbench.command.findInFiles') })).toContainText('⇧⌘F');
    await press(page, 'Escape');
    await expect(list).toBeHidden();
  });

  await test.step('a reload keeps tabs, groups and the place in the file', async () => {
    await pick(page, t, 'Control+P', 'solution:20');
    await page.keyboard.press('Control+Shift+E');
    await waitUntilSaved(page);
    await page.reload();
    const first = page.getByRole('region', { name: t('workbench.tabs.panel', { number: 1 }) });
    const second = page.getByRole('region', { name: t('workbench.tabs.panel', { number: 2 }) });
    await expect(first.getByRole('tab', { selected: true })).toHaveText(/solution\.py/);
    await expect(second.getByRole('tab', { selected: true })).toHaveText(/features\.py/);
    await expect(page.getByText(t('workbench.status.position', { line: 20, column: 1 }))).toBeVisible();
    await lookAt(page, 'editor-split-en');
  });

  await test.step('the editor alone, everything again, and the first layout', async () => {
    await page.keyboard.press('Alt+K');
    await expect(treeOf(page, t)).toHaveCount(0);
    await expect(page.getByRole('region', { name: t('workspace.run.region') })).toHaveCount(0);
    await page.keyboard.press('Alt+K');
    await expect(treeOf(page, t)).toBeVisible();
    await page.keyboard.press('Control+B');
    await expect(treeOf(page, t)).toHaveCount(0);
    await pick(page, t, 'F1', 'reset layout');
    await expect(treeOf(page, t)).toBeVisible();
  });

  await test.step('the Tab key leaves the editor', async () => {
    await page.keyboard.press('Alt+J');
    const editor = page.locator('.monaco-editor').first();
    await expect(editor.locator(':focus')).toHaveCount(1);
    await press(page, 'Control+M', 'Tab');
    await expect(editor.locator(':focus')).toHaveCount(0);
    await expect(page.getByText(t('workspace.editor.tabKey', { keys: 'Ctrl+M' }))).toBeVisible();
  });
});

test('what no editor likes is met with a sentence, and nothing is lost', async ({ t, openWorkspace }) => {
  const page = await openWorkspace('Bea Badinput');
  const report = page.getByRole('dialog', { name: t('workbench.files.upload.title') });
  const upload = (files: { name: string; buffer: Buffer }[]) =>
    uploadFiles(
      page,
      t,
      files.map((file) => ({ ...file, mimeType: '' })),
    );

  await test.step('a binary file, another encoding, 5 MB and a forbidden name are each told with their reason', async () => {
    await upload([
      { name: 'binary.py', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]) },
      { name: 'latin.csv', buffer: Buffer.from('café', 'latin1') },
      { name: 'large.py', buffer: Buffer.alloc(5_000_000, 'x') },
      { name: 'model.pkl', buffer: Buffer.from('x') },
      { name: 'fine.py', buffer: Buffer.from('FINE = 1\n') },
    ]);
    for (const sentence of [
      t('workspace.files.notText', { name: 'binary.py' }),
      t('workspace.files.tooLarge', { name: 'large.py', limit: '1 MB' }),
      `model.pkl: ${t('workspace.files.problem.bad_type')}`,
      t('workspace.files.converted', { name: 'latin.csv', encoding: 'Windows-1252 (Latin-1)' }),
    ]) {
      await expect(report.getByRole('listitem').filter({ hasText: sentence })).toBeVisible();
    }
    await lookAt(page, 'editor-upload-report-en', ['light', 'dark'], [wide]);
    await press(page, 'Escape');
    await expect(lineOf(page, t, 'fine.py')).toBeVisible();
    await expect(lineOf(page, t, 'large.py')).toHaveCount(0);
  });

  await test.step('files dropped on a folder go there, the folder shows it', async () => {
    const transfer = await page.evaluateHandle(() => {
      const made = new DataTransfer();
      made.items.add(new File(['x = 1\n'], 'dropped.py'));
      return made;
    });
    const folder = lineOf(page, t, 'tests');
    await folder.dispatchEvent('dragover', { dataTransfer: transfer });
    await expect(folder).toHaveAttribute('data-drop');
    await folder.dispatchEvent('drop', { dataTransfer: transfer });
    await expect(lineOf(page, t, 'dropped.py')).toHaveAttribute('aria-level', '2');
    await expect(folder).not.toHaveAttribute('data-drop');
  });

  await test.step('two megabytes are pasted: it says what is too large, and undoing saves again', async () => {
    await pick(page, t, 'Control+P', 'fine');
    await page.evaluate(() => navigator.clipboard.writeText('y = 2\n'.repeat(350_000)));
    await press(page, 'Control+End', 'Control+V');
    await expect(
      page.getByText(t('workspace.notice.refusal.fileBytes', { path: 'fine.py', fileBytes: '1 MB' })),
    ).toBeVisible({ timeout: 60_000 });
    await press(page, 'Control+Z');
    await waitUntilSaved(page);
    await expect(page.getByText('FINE = 1')).toBeVisible();
  });

  await test.step('as many tabs as a project has files: each is reached by a few letters', async () => {
    const files = treeOf(page, t).locator('[role="treeitem"]:not([aria-expanded])');
    const missing = projectLimits.files - (await files.count());
    await upload(
      Array.from({ length: missing }, (_, n) => ({
        name: `part_${String(n).padStart(3, '0')}.py`,
        buffer: Buffer.from(`PART = ${n}\n`),
      })),
    );
    await expect(files).toHaveCount(projectLimits.files);
    await page.keyboard.press('Control+Shift+E');
    await press(page, 'Control+A', 'Enter');
    const tabs = page.getByRole('tablist', { name: t('workspace.tabs.label') }).getByRole('tab');
    await expect(tabs).toHaveCount(projectLimits.files);
    await pick(page, t, 'Alt+G', 'part 077');
    await expect(editorOf(page, t, 'part_077.py')).toBeFocused();
    await expect(page.getByRole('tab', { name: 'part_077.py' })).toBeInViewport();
    await page.keyboard.type('# ');
    await expect(page.getByText('# PART = 77')).toBeVisible();
    await pick(page, t, 'F1', 'close other');
    await expect(tabs).toHaveCount(1);
  });

  await test.step('one file more than a project may hold', async () => {
    await upload([{ name: 'more.py', buffer: Buffer.from('') }]);
    await expect(report).toContainText(t('workspace.files.tooMany', { files: projectLimits.files }));
    await press(page, 'Escape');
    await expect(lineOf(page, t, 'more.py')).toHaveCount(0);
    await waitUntilSaved(page);
  });
});

test.describe('in French', () => {
  test.use({ language: 'fr' });
  test('a preview beside, notes in two tabs, the colours of the editor', async ({ t, openWorkspace }) => {
    const page = await openWorkspace('Noé Notes');

    await test.step('Markdown is shown beside as it will look, while it is written', async () => {
      await pick(page, t, 'Control+P', 'readme');
      await pick(page, t, 'F1', t('workbench.command.preview'));
      const preview = page.getByRole('group', { name: t('workbench.tabs.preview', { path: 'README.md' }) });
      await expect(preview).toBeVisible();
      await expect(editorOf(page, t, 'README.md')).toBeFocused();
      await press(page, 'Control+Home');
      await page.keyboard.type('# Plan');
      await press(page, 'Enter');
      await expect(preview.getByRole('heading', { name: 'Plan' })).toBeVisible();
    });

    await test.step('what is noted in one tab of the browser is in the other as well, and after a reload', async () => {
      const notes = (where: Page) => where.getByRole('textbox', { name: t('workbench.notes.title') });
      await page.getByRole('tab', { name: t('workspace.side.notes') }).click();
      const other = await page.context().newPage();
      await other.goto(page.url());
      await expect(notes(other)).toHaveValue('');
      await notes(page).fill('essayer **un encodage**');
      await expect(notes(other)).toHaveValue('essayer **un encodage**');
      await other.reload();
      await expect(notes(other)).toHaveValue('essayer **un encodage**');
      await other.close();
      await page.getByRole('button', { name: t('workbench.notes.preview') }).click();
      await expect(page.getByRole('strong').filter({ hasText: 'un encodage' })).toBeVisible();
      await lookAt(page, 'editor-notes-fr');
    });

    await test.step('high contrast and larger letters stay on this device', async () => {
      await page.keyboard.press('Control+,');
      const settings = page.getByRole('dialog', { name: t('workbench.settings.title') });
      await settings.getByRole('radio', { name: t('workbench.settings.contrast') }).check();
      await settings.getByLabel(t('workbench.settings.fontSize')).fill('20');
      await lookAt(page, 'editor-settings-fr', ['light'], [wide]);
      await press(page, 'Escape');
      await page.reload();
      const editor = page.locator('.monaco-editor').first();
      await expect(editor).toHaveClass(/hc-light/);
      await expect(editor.locator('.view-line').first()).toHaveCSS('font-size', '20px');
      await lookAt(page, 'editor-contrast-fr', ['light', 'dark'], [wide]);
    });

    await test.step('the list of shortcuts, in the names of French keys', async () => {
      await page.keyboard.press('Shift+F1');
      const list = page.getByRole('dialog', { name: t('workbench.shortcuts.title') });
      await expect(list.getByRole('row', { name: t('workbench.command.findInFiles') })).toContainText(
        'Ctrl+Maj+F',
      );
      await lookAt(page, 'editor-shortcuts-fr', ['light'], [wide]);
    });
  });
});

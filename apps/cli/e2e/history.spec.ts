import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt, wide } from './look-at.ts';
import { addFile, openFile, treeOf, typeInEditor, waitUntilSaved } from './workplace.ts';

/** What keeps a candidate's work: what was saved before, two machines at once, and the way home and back. */
const menuOf = async (page: Page, t: TFunction, command: 'downloadProject' | 'uploadZip' | 'history') => {
  await page.getByRole('button', { name: t('workbench.tree.moreLabel') }).click();
  await page.getByRole('menuitem', { name: t(`workbench.command.${command}`) }).click();
};
const historyOf = (page: Page, t: TFunction) =>
  page.getByRole('dialog', { name: t('workspace.history.title') });
const editorText = (place: Page | Locator, text: string) =>
  place.locator('.view-lines').getByText(text).first();

// The browser tells of each refused save; this one is told to the person as a choice.
test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED|409 \(Conflict\)/] });

test('history: what was saved, run and changed is found, compared and restored, and a link leads there', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Hannah History');
  await addFile(page, t, 'notes.py', 'first = 1\n');
  await waitUntilSaved(page);
  await page.getByRole('button', { name: t('workspace.run.file'), exact: true }).click();
  await expect(page.getByText(t('general.outcome.completed')).first()).toBeVisible({ timeout: 120_000 });
  await typeInEditor(page, t, 'notes.py', 'second = 2\n');
  await waitUntilSaved(page);
  await addFile(page, t, 'extra.py', 'extra = 3\n');
  await waitUntilSaved(page);

  await test.step('the line about saving opens the history; the state that ran can be seen at once', async () => {
    await page.getByRole('button', { name: /revision/ }).click();
    const list = historyOf(page, t).getByRole('region', { name: t('workspace.history.list') });
    await list.getByRole('button', { name: new RegExp(t('workspace.history.lastThatRan')) }).click();
    await expect(page).toHaveURL(/history=\d+/);
    const files = historyOf(page, t).getByRole('list', { name: t('workspace.history.differences') });
    await expect(files.getByRole('button')).toHaveText([
      `extra.py ${t('workspace.history.kind.only_now')}`,
      `notes.py ${t('workspace.history.kind.changed')}`,
    ]);
    await files.getByRole('button', { name: /notes\.py/ }).click();
    await expect(editorText(historyOf(page, t), 'first = 1')).toBeVisible();
    await expect(editorText(historyOf(page, t), 'second = 2')).toBeVisible();
    await lookAt(page, 'workspace-history');
  });

  await test.step('a reload comes back to it', async () => {
    await page.reload();
    await expect(
      historyOf(page, t).getByRole('button', {
        name: t('workspace.history.restoreFile.only_now', { path: 'extra.py' }),
      }),
    ).toBeVisible();
  });

  await test.step('everything is restored as a new revision, and taken back', async () => {
    const dialog = historyOf(page, t);
    await dialog.getByRole('button', { name: t('workspace.history.restoreAll', { count: 2 }) }).click();
    await expect(dialog.getByText(t('workspace.history.same'))).toBeVisible();
    await page.keyboard.press('Escape');
    const tree = treeOf(page, t);
    await expect(tree.getByRole('treeitem', { name: 'extra.py' })).toHaveCount(0);
    await waitUntilSaved(page);
    await page.getByRole('button', { name: t('workspace.files.undo') }).click();
    await expect(tree.getByRole('treeitem', { name: 'extra.py' })).toBeVisible();
    await openFile(page, t, 'notes.py');
    await expect(editorText(page, 'second = 2')).toBeVisible();
  });

  await test.step('without a connection it says what cannot be shown', async () => {
    await waitUntilSaved(page);
    await page.context().setOffline(true);
    await menuOf(page, t, 'history');
    await expect(historyOf(page, t).getByText(t('workspace.history.offline'))).toBeVisible({
      timeout: 30_000,
    });
    await page.context().setOffline(false);
  });
});

test('two tabs: different lines are joined, the same lines are a choice, and nothing is lost', async ({
  stack,
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Theo Twice');
  await addFile(page, t, 'model.py', 'one = 1\ntwo = 2\nthree = 3\n');
  await waitUntilSaved(page);
  const other = await page.context().newPage();
  await other.goto(`${stack.address}/attempt/work`);
  await openFile(other, t, 'model.py');

  await test.step('lines that are not the same are joined, which is told', async () => {
    await typeInEditor(page, t, 'model.py', 'one = 10\ntwo = 2\nthree = 3\n');
    await waitUntilSaved(page);
    await typeInEditor(other, t, 'model.py', 'one = 1\ntwo = 2\nthree = 30\n');
    await expect(other.getByText(t('workspace.notice.merged.joined', { files: 'model.py' }))).toBeVisible();
    await expect(editorText(other, 'one = 10')).toBeVisible();
    await expect(editorText(other, 'three = 30')).toBeVisible();
    await waitUntilSaved(other);
    await other.getByRole('button', { name: t('workspace.notice.dismiss') }).click();
  });

  await test.step('the same line is a choice with both versions in sight; both can be kept', async () => {
    await typeInEditor(other, t, 'model.py', 'one = 12\ntwo = 2\nthree = 30\n');
    await typeInEditor(page, t, 'model.py', 'one = 11\ntwo = 2\nthree = 3\n');
    await expect(page.getByText(t('workspace.notice.conflictTitle'))).toBeVisible();
    await page.getByRole('button', { name: t('workspace.conflict.open') }).click();
    const dialog = page.getByRole('dialog', { name: t('workspace.conflict.title') });
    await expect(editorText(dialog, 'one = 12')).toBeVisible();
    await lookAt(page, 'workspace-conflict');
    await expect(dialog.getByRole('button', { name: t('workspace.conflict.settle') })).toBeDisabled();
    await dialog.getByLabel(t('workspace.conflict.both', { path: 'model_other.py' })).check();
    await dialog.getByRole('button', { name: t('workspace.conflict.settle') }).click();
    await waitUntilSaved(page);
    await openFile(page, t, 'model_other.py');
    await expect(editorText(page, 'one = 12')).toBeVisible();
    await openFile(page, t, 'model.py');
    await expect(editorText(page, 'one = 11')).toBeVisible();
  });
});

test('the project goes home as a ZIP and comes back, looked at before anything happens', async ({
  stack,
  t,
  openWorkspace,
}, testInfo) => {
  const page = await openWorkspace('Zoe Zip');
  await addFile(page, t, 'mine.py', 'mine = 1\n');
  await waitUntilSaved(page);

  const downloading = page.waitForEvent('download');
  await menuOf(page, t, 'downloadProject');
  const zip = await (await downloading).path();
  const files = unzipSync(await readFile(zip));
  const home = Object.keys(files)[0]?.split('/')[0];
  expect(Object.keys(files)).toContain(`${home}/work-locally.sh`);
  expect(Object.keys(files)).toContain(`${home}/project/mine.py`);
  expect(Object.keys(files).some((name) => name.startsWith(`${home}/project/data/`))).toBe(true);
  expect(Object.keys(files).filter((name) => name.includes('hidden'))).toEqual([]);

  const send = async (name: string, content: Uint8Array) => {
    const chooser = page.waitForEvent('filechooser');
    await menuOf(page, t, 'uploadZip');
    await (await chooser).setFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(content) });
    const dialog = page.getByRole('dialog', { name: t('workbench.zip.title', { name }) });
    await expect(dialog).toBeVisible();
    return dialog;
  };

  await test.step('what was changed at home is shown first, taken over at once, and undone', async () => {
    const { [`${home}/project/mine.py`]: _, ...rest } = files;
    const changed = { ...rest, [`${home}/project/home.py`]: strToU8('made = "at home"\n') };
    const dialog = await send('back.zip', zipSync(changed));
    await expect(dialog.getByText('home.py')).toBeVisible();
    await expect(dialog.getByText('mine.py')).toBeVisible();
    await lookAt(page, 'workspace-zip', ['light', 'dark'], [wide]);
    await dialog.getByRole('button', { name: t('workbench.zip.apply', { count: 2 }) }).click();
    const tree = treeOf(page, t);
    await expect(tree.getByRole('treeitem', { name: 'home.py' })).toBeVisible();
    await expect(tree.getByRole('treeitem', { name: 'mine.py' })).toHaveCount(0);
    await waitUntilSaved(page);
    await page.getByRole('button', { name: t('workspace.files.undo') }).click();
    await expect(tree.getByRole('treeitem', { name: 'mine.py' })).toBeVisible();
  });

  await test.step('a hostile one is refused in a sentence', async () => {
    const dialog = await send('evil.zip', zipSync({ '../evil.py': strToU8('x') }));
    await expect(dialog.getByRole('alert')).toContainText(
      t('workbench.zip.problem.outside', { entry: '../evil.py' }),
    );
    await dialog
      .getByRole('button', { name: t('general.close') })
      .last()
      .click();
  });

  await test.step('the page about the attempt gives the same ZIP', async () => {
    await waitUntilSaved(page);
    await page.goto(`${stack.address}/attempt`);
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: t('workbench.command.downloadProject') }).click();
    await (await again).saveAs(testInfo.outputPath('again.zip'));
    await lookAt(page, 'attempt-download');
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type FileChooser, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { projectFolder } from '../src/config.ts';

/** What a candidate does at the desk, by roles and names alone. */

export const treeOf = (page: Page, t: TFunction) =>
  page.getByRole('tree', { name: t('workspace.files.tree') });
export const editorOf = (page: Page, t: TFunction, path: string) =>
  page.getByRole('textbox', { name: t('workspace.editor.label', { path }) });
export const readOnlyEditorOf = (page: Page, t: TFunction, path: string) =>
  page.getByRole('textbox', { name: t('workspace.editor.readOnlyLabel', { path }) });

export async function acceptInvitation(page: Page, t: TFunction, link: string): Promise<void> {
  await page.goto(link);
  await page.getByRole('button', { name: t('general.invitation.accept') }).click();
  await expect(page).toHaveURL(/\/attempt$/);
}

/** From the page before the start into the workspace. */
export async function startWork(page: Page, t: TFunction): Promise<void> {
  // The workers make the candidate's data first, which takes as long as the machine is busy.
  await page.getByLabel(t('attempt.start.consent')).check({ timeout: 120_000 });
  await page.getByRole('button', { name: t('attempt.start.button') }).click();
  await expect(page).toHaveURL(/\/attempt\/work/);
  await expect(treeOf(page, t)).toBeVisible();
}

export async function openFile(page: Page, t: TFunction, name: string): Promise<void> {
  await treeOf(page, t).getByRole('treeitem', { name, exact: true }).click();
  await expect(editorOf(page, t, name)).toBeAttached();
}

/** Replaces the open file's text by pasting: typing would have the editor indent and close brackets. */
export async function typeInEditor(page: Page, t: TFunction, file: string, code: string): Promise<void> {
  await editorOf(page, t, file).focus();
  await page.keyboard.press('Control+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press('Control+V');
}

export async function addFile(page: Page, t: TFunction, file: string, code: string): Promise<void> {
  await page.getByRole('button', { name: t('workbench.command.newFile') }).click();
  const dialog = page.getByRole('dialog', { name: t('workbench.command.newFile') });
  await dialog.getByLabel(t('workspace.files.path')).fill(file);
  await dialog.getByRole('button', { name: t('workspace.files.create') }).click();
  await expect(dialog).toBeHidden();
  await typeInEditor(page, t, file, code);
}

export async function uploadFiles(
  page: Page,
  t: TFunction,
  files: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('workspace.files.upload') }).click();
  await (await chooser).setFiles(files);
}

/** Puts in a whole solution: the files of its top folder by upload, those in folders one by one. */
export async function bringSolution(page: Page, t: TFunction, proof: string): Promise<void> {
  const folder = path.join(projectFolder, 'challenges', 'churn', 'proofs', proof, 'submission');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
  const top = files.filter((file) => !file.includes('/')).map((file) => path.join(folder, file));
  await uploadFiles(page, t, top);
  for (const file of files.filter((name) => name.includes('/'))) {
    await addFile(page, t, file, readFileSync(path.join(folder, file), 'utf8'));
  }
  await waitUntilSaved(page);
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(Saved|Enregistré)/)).toBeVisible({ timeout: 30_000 });
}

/** Runs the visible checks and waits for one of them to have passed or failed. */
export async function runVisibleChecks(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('workspace.run.checks'), exact: true }).click();
}

export async function waitForCheck(
  page: Page,
  t: TFunction,
  name: string | RegExp,
  word: 'testPassed' | 'testFailed',
) {
  const list = page
    .getByRole('region', { name: t('workspace.run.region') })
    .getByRole('list', { name: t('workspace.run.tests') });
  const item = list.getByRole('listitem').filter({ hasText: name }).first();
  await expect(item).toContainText(t(`workspace.run.${word}`), { timeout: 180_000 });
}

/** Submits what is saved and returns the digest on the receipt. */
export async function submitWork(page: Page, t: TFunction): Promise<string> {
  await page.getByRole('button', { name: t('workspace.submit.open') }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('button', { name: new RegExp(t('workspace.submit.confirm', { revision: '\\d+' })) })
    .click();
  await expect(dialog.getByText(t('attempt.submissions.digest'))).toBeVisible();
  const digest = /[0-9a-f]{64}/.exec((await dialog.textContent()) ?? '')?.[0];
  return digest ?? '';
}

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type FileChooser, type Locator, type Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { projectFolder } from '../src/config.ts';
import { handOf } from './hands/hand.ts';

/** What a candidate does at the desk, by roles and names alone. */

export const treeOf = (page: Page, t: TFunction) =>
  page.getByRole('tree', { name: t('workspace.files.tree') });
export const editorOf = (page: Page, t: TFunction, path: string) =>
  page.getByRole('textbox', { name: t('workspace.editor.label', { path }) });
export const readOnlyEditorOf = (page: Page, t: TFunction, path: string) =>
  page.getByRole('textbox', { name: t('workspace.editor.readOnlyLabel', { path }) });

export async function acceptInvitation(page: Page, t: TFunction, link: string): Promise<void> {
  await page.goto(link);
  await handOf(page).press(page.getByRole('button', { name: t('general.invitation.accept') }));
  await expect(page).toHaveURL(/\/attempt$/);
}

/** From the page before the start into the workspace. */
export async function startWork(page: Page, t: TFunction): Promise<void> {
  await begin(page, t);
  await expect(treeOf(page, t)).toBeVisible();
}

/** From the page before the start to the desk where a system is designed. */
export async function startDesign(page: Page, t: TFunction): Promise<void> {
  await begin(page, t);
  await expect(page.getByRole('navigation', { name: t('design.contents') })).toBeVisible();
}

async function begin(page: Page, t: TFunction): Promise<void> {
  const consent = page.getByLabel(t('attempt.start.consent'));
  // The workers make the candidate's data first, which takes as long as the machine is busy.
  await expect(consent).toBeVisible({ timeout: 120_000 });
  await handOf(page).tick(consent);
  await handOf(page).press(page.getByRole('button', { name: t('attempt.start.button') }));
  await expect(page).toHaveURL(/\/attempt\/work/);
}

export async function openFile(page: Page, t: TFunction, name: string): Promise<void> {
  await handOf(page).press(treeOf(page, t).getByRole('treeitem', { name, exact: true }));
  await expect(editorOf(page, t, name)).toBeAttached();
}

/** Replaces the open file's text by pasting: typing would have the editor indent and close brackets. */
export async function typeInEditor(page: Page, t: TFunction, file: string, code: string): Promise<void> {
  await handOf(page).enter(editorOf(page, t, file));
  await page.keyboard.press('Control+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), code);
  await page.keyboard.press('Control+V');
}

export async function addFile(page: Page, t: TFunction, file: string, code: string): Promise<void> {
  const hand = handOf(page);
  await hand.press(page.getByRole('button', { name: t('workbench.command.newFile') }));
  const dialog = page.getByRole('dialog', { name: t('workbench.command.newFile') });
  await hand.write(dialog.getByLabel(t('workspace.files.path')), file);
  await hand.press(dialog.getByRole('button', { name: t('workspace.files.create') }));
  await expect(dialog).toBeHidden();
  await typeInEditor(page, t, file, code);
}

export async function uploadFiles(
  page: Page,
  t: TFunction,
  files: Parameters<FileChooser['setFiles']>[0],
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await handOf(page).press(page.getByRole('button', { name: t('workspace.files.upload') }));
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

/** A part of the page comes when it is used, or when the page has nothing else to do: before the network goes it has to be there. */
export async function waitUntilFetched(page: Page, part: string): Promise<void> {
  const isFetched = (name: string) =>
    performance.getEntriesByType('resource').some((entry) => entry.name.includes(name));
  await expect.poll(() => page.evaluate(isFetched, part), { timeout: 60_000 }).toBe(true);
}

export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByTestId('save-status')).toHaveText(/^(Saved|Enregistré)/, { timeout: 30_000 });
}

export async function runOpenFile(page: Page, t: TFunction): Promise<void> {
  await handOf(page).press(page.getByRole('button', { name: t('workspace.run.file'), exact: true }));
}

export async function runVisibleChecks(page: Page, t: TFunction): Promise<void> {
  await handOf(page).press(page.getByRole('button', { name: t('workspace.run.checks'), exact: true }));
}

/** Waits until one of the visible checks has passed or failed. */
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
  const dialog = await confirmSubmit(page, t);
  await expect(dialog.getByText(t('attempt.submissions.digest'))).toBeVisible();
  const digest = /[0-9a-f]{64}/.exec((await dialog.textContent()) ?? '')?.[0];
  return digest ?? '';
}

/** Submits, gets no answer, and goes back to work. */
export async function submitInVain(page: Page, t: TFunction): Promise<void> {
  const dialog = await confirmSubmit(page, t);
  await expect(dialog.getByRole('alert')).toHaveText(t('general.problem.unreachable'));
  await handOf(page).press(dialog.getByRole('button', { name: t('general.cancel') }));
  await expect(dialog).toBeHidden();
}

async function confirmSubmit(page: Page, t: TFunction): Promise<Locator> {
  await handOf(page).press(page.getByRole('button', { name: t('workspace.submit.open') }));
  const dialog = page.getByRole('dialog');
  const words = new RegExp(t('workspace.submit.confirm', { revision: '\\d+' }));
  await handOf(page).press(dialog.getByRole('button', { name: words }));
  return dialog;
}

import { expect, test } from './fixtures.ts';
import { addFile, openFile, typeInEditor, waitUntilFetched, waitUntilSaved } from './workplace.ts';

test.use({ expectedMessages: [/ERR_INTERNET_DISCONNECTED/] });

test('what is typed offline is kept over a reload and saved when the network is back', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Olga Offline');
  await addFile(page, t, 'notes.md', '# online\n');
  await waitUntilSaved(page);
  await waitUntilFetched(page, 'settings-dialog');

  await page.context().setOffline(true);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('dialog', { name: t('workbench.settings.title') })).toBeVisible();
  await page.keyboard.press('Escape');
  await openFile(page, t, 'notes.md');
  await typeInEditor(page, t, 'notes.md', '# typed without a network\n');
  await expect(page.getByText(t('workspace.save.offline'))).toBeVisible({ timeout: 30_000 });

  await page.context().setOffline(false);
  await waitUntilSaved(page);
  await page.reload();
  await openFile(page, t, 'notes.md');
  await expect(page.getByText('# typed without a network')).toBeVisible();
});

test('a page that was closed while offline gives its text back when it is opened again', async ({
  stack,
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Carl Closed');
  await addFile(page, t, 'notes.md', '# online\n');
  await waitUntilSaved(page);
  await waitUntilFetched(page, 'editor.worker');
  await page.context().setOffline(true);
  await typeInEditor(page, t, 'notes.md', '# typed before the lid was closed\n');
  await expect(page.getByText(t('workspace.save.offline'))).toBeVisible({ timeout: 30_000 });
  await page.close();

  const again = await page.context().newPage();
  await again.context().setOffline(false);
  await again.route('**/editor.worker*', (route) => route.abort('internetdisconnected'), { times: 1 });
  await again.goto(`${stack.address}/attempt/work`);
  await openFile(again, t, 'notes.md');
  await expect(again.getByText('# typed before the lid was closed')).toBeVisible();
  await waitUntilSaved(again);
  await expect
    .poll(() => again.workers().map((worker) => worker.url()))
    .toContainEqual(expect.stringContaining('editor.worker'));
});

import type { Page } from '@playwright/test';
import type { TFunction } from 'i18next';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import { addFile, editorOf, openFile, typeInEditor, waitForCheck, waitUntilSaved } from './workplace.ts';

/** Running code as a candidate does it: look, change, run again, compare. */
const results = (page: Page, t: TFunction) => page.getByRole('region', { name: t('workspace.run.region') });
const output = (page: Page, t: TFunction) =>
  results(page, t).getByRole('log', { name: t('workspace.run.output') });
const history = (page: Page, t: TFunction) =>
  results(page, t).getByRole('combobox', { name: t('workspace.run.history') });
const completed = (page: Page, t: TFunction) =>
  expect(results(page, t).getByRole('status')).toContainText(t('general.outcome.completed'), {
    timeout: 60_000,
  });

const training = `import time

print("\\x1b[1;32mtraining\\x1b[0m", flush=True)
for step in range(101):
    print(f"\\r{step} %", end="", flush=True)
    time.sleep(0.002)
print("\\n\\x1b]0;a title of my own\\x07\\u202eliam")
print("rows", 1200)
`;

const plotting = `import matplotlib.pyplot as plt

plt.figure(figsize=(6, 4))
plt.plot([0.9, 0.5, 0.3, 0.2])
plt.title("Loss")
plt.savefig("loss.png")
with open("attack.svg", "w") as file:
    file.write("""<svg xmlns="http://www.w3.org/2000/svg" width="300" height="120" onload="parent.isAttacked = 1">
<script>window.top.isAttacked = 1</script>
<image href="https://example.org/spy.png" width="10" height="10"/>
<text x="20" y="60" font-size="24">drawn by hand</text></svg>""")
with open("page.png", "w") as file:
    file.write("<html><script>window.top.isAttacked = 1</script>")
`;

const pieces = `import math

LIMIT = 3


def double(x):
    return x * 2


print("above")
double(LIMIT)
1 / (LIMIT - 3)
`;

const tests = `def double(x):
    return x * 2


class TestDouble:
    def test_numbers(self):
        assert double(2) == 4

    def test_lists(self):
        assert double([1, 2]) == [1, 2, 2, 1]
`;

const chattyLines = 14_000;
const chatty = `for line in range(1, ${chattyLines + 1}):
    print(f'\\x1b[3{line % 7 + 1}mline {line}\\x1b[0m File "chatty.py", line {line % 2 + 1} and some words')
`;

interface Watched {
  longTasks?: number[];
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const durations: number[] = [];
    (window as Watched).longTasks = durations;
    new PerformanceObserver((list) =>
      durations.push(...list.getEntries().map((entry) => entry.duration)),
    ).observe({
      entryTypes: ['longtask'],
    });
  });
}

function longTasks(page: Page): Promise<{ count: number; longestMs: number }> {
  return page.evaluate(() => {
    const durations = (window as Watched).longTasks ?? [];
    return { count: durations.length, longestMs: Math.max(0, ...durations) };
  });
}

test('output in colours, figures, a part of a file, one test, and two runs compared', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Rita Runner');

  await test.step('a progress bar is one line, colours are colours, and what is hostile is harmless', async () => {
    await addFile(page, t, 'training.py', training);
    await page.keyboard.press('Control+Enter');
    await completed(page, t);
    await expect(output(page, t)).toHaveText(/^training\s100 %\s⟨U\+202E⟩liam\srows 1200\s*$/);
    await expect(output(page, t).locator('span', { hasText: /^training$/ })).toHaveCSS('font-weight', '700');
    expect(await page.title()).not.toContain('of my own');
  });

  await test.step('two runs are compared: what changed and what was printed', async () => {
    await openFile(page, t, 'training.py');
    await typeInEditor(page, t, 'training.py', training.replace('1200', '900'));
    await waitUntilSaved(page);
    await page.keyboard.press('Control+Enter');
    await expect(output(page, t)).toContainText('rows 900', { timeout: 60_000 });
    await completed(page, t);
    await results(page, t)
      .getByRole('button', { name: t('workspace.run.compare.open') })
      .click();
    const dialog = page.getByRole('dialog', { name: t('workspace.run.compare.title') });
    const differences = dialog.getByRole('group', { name: t('workspace.run.compare.outputs') });
    await expect(differences).toContainText(`${t('workspace.run.compare.onlyBefore')}: rows 1200`);
    await expect(differences).toContainText(`${t('workspace.run.compare.onlyAfter')}: rows 900`);
    await lookAt(page, 'running-compare');
    await page.keyboard.press('Escape');
  });

  await test.step('figures are shown, enlarged, and never run', async () => {
    await addFile(page, t, 'plotting.py', plotting);
    await waitUntilSaved(page);
    await page.keyboard.press('Control+Enter');
    const figures = results(page, t).getByRole('list', { name: t('workspace.run.figures.list') });
    await expect(figures.getByRole('img')).toHaveCount(2, { timeout: 60_000 });
    const widthOf = (name: string) =>
      figures.getByRole('img', { name }).evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(() => widthOf('loss.png')).toBe(600);
    await expect.poll(() => widthOf('attack.svg')).toBe(300);
    await expect(results(page, t).getByText(t('workspace.run.figures.leftOut', { count: 1 }))).toBeVisible();
    await lookAt(page, 'running-figures');
    await figures
      .getByRole('button', { name: t('workspace.run.figures.open', { path: 'loss.png' }) })
      .click();
    const dialog = page.getByRole('dialog', { name: 'loss.png' });
    await expect(dialog.getByText('600 × 400')).toBeVisible();
    await lookAt(page, 'running-figure', ['light']);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => 'isAttacked' in window)).toBe(false);
  });

  await test.step('what a long run uses is told while it lasts; cancelled, it keeps what it had drawn', async () => {
    await typeInEditor(page, t, 'plotting.py', `${plotting}held = b"x" * 80_000_000\nwhile True: pass`);
    await waitUntilSaved(page);
    await page.keyboard.press('Control+Enter');
    const usage = results(page, t).getByText(new RegExp(t('workspace.run.memory')));
    await expect(usage).toContainText(/\d\ss.*\d\ss.*\d\sMB/, { timeout: 60_000 });
    await lookAt(page, 'running-usage', ['light']);
    await results(page, t)
      .getByRole('button', { name: t('workspace.run.cancel') })
      .click();
    await expect(results(page, t).getByRole('status')).toContainText(t('general.outcome.cancelled'));
    await expect(results(page, t).getByRole('img', { name: 'loss.png' })).toBeVisible();
  });

  await test.step('selected lines run with the names above them; a place in the traceback opens', async () => {
    await addFile(page, t, 'pieces.py', pieces);
    await waitUntilSaved(page);
    await page.keyboard.press('Control+Home');
    for (let line = 1; line < 11; line += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+R');
    await expect(results(page, t)).toContainText('Line 11 of pieces.py', { timeout: 60_000 });
    await expect(output(page, t)).toHaveText(/^above\s6\s*$/, { timeout: 60_000 });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+R');
    await expect(output(page, t)).toContainText('ZeroDivisionError', { timeout: 60_000 });
    await output(page, t)
      .getByRole('button', { name: t('workspace.run.openPlace', { path: 'pieces.py', line: 12 }) })
      .click();
    await expect(editorOf(page, t, 'pieces.py')).toBeFocused();
  });

  await test.step('the test at the cursor, a failed one again by its button', async () => {
    await addFile(page, t, 'tests/test_pieces.py', tests);
    await waitUntilSaved(page);
    await page.keyboard.press('Control+Home');
    for (let line = 1; line < 10; line += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Alt+T');
    await waitForCheck(page, t, 'test_lists', 'testFailed');
    const list = results(page, t).getByRole('list', { name: t('workspace.run.tests') });
    await expect(list.getByRole('listitem')).toHaveCount(1);
    await lookAt(page, 'running-test');
    await typeInEditor(page, t, 'tests/test_pieces.py', tests.replace('[1, 2, 2, 1]', '[1, 2, 1, 2]'));
    const name = 'tests/test_pieces.py::TestDouble::test_lists';
    await list.getByRole('button', { name: t('workspace.run.runTest', { test: name }) }).click();
    await waitForCheck(page, t, 'test_lists', 'testPassed');
  });

  await test.step('a megabyte in colours, with a place in every line: its end is in view, the page answers', async () => {
    await addFile(page, t, 'chatty.py', chatty);
    await waitUntilSaved(page);
    await watchLongTasks(page);
    await page.keyboard.press('Control+Enter');
    await expect(output(page, t)).toContainText(`line ${chattyLines}`, { timeout: 60_000 });
    await completed(page, t);
    await expect(output(page, t).getByText(`line ${chattyLines}`)).toBeInViewport();
    await output(page, t)
      .getByRole('button', { name: t('workspace.run.openPlace', { path: 'chatty.py', line: 1 }) })
      .last()
      .click();
    // Figures to read, on a machine that does other things as well; not a limit.
    console.log('1 MB of output, tasks longer than 50 ms:', JSON.stringify(await longTasks(page)));
  });

  await test.step('every run is still there after a reload, with what it printed', async () => {
    await page.reload();
    await expect(history(page, t).getByRole('option')).toHaveCount(9);
    await history(page, t).selectOption({ index: 8 });
    await expect(output(page, t)).toContainText('rows 1200');
    await history(page, t).selectOption({ index: 6 });
    await expect(results(page, t).getByRole('img', { name: 'loss.png' })).toBeVisible();
  });
});

import { RecordRequest } from '@holdout/contract';
import { connect, saveFiles } from '@holdout/db';
import { findEmbeddedPostgres } from '@holdout/db/embedded';
import type { Page, Request } from '@playwright/test';
import type { TFunction } from 'i18next';
import { makeTable } from './big-data.ts';
import { expect, test } from './fixtures.ts';
import { lookAt } from './look-at.ts';
import type { Stack } from './stack.ts';
import { openFile, uploadFiles } from './workplace.ts';

const rowCount = 100_000;
const columnCount = 30;

test('100,000 rows of 30 columns: scrolled, sorted, filtered, read; and all of it is there after a reload', async ({
  stack,
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Dora Data');
  const attempt = await page.evaluate(async () => (await fetch('/api/attempt')).json());
  await addDataFile(stack, attempt.id, 'data/large.csv', makeTable(rowCount, columnCount));
  await page.reload();

  const sent: Request[] = [];
  page.on('request', (request) => request.method() !== 'GET' && sent.push(request));
  await openData(page, 'data/large.csv');
  const grid = page.getByRole('grid', { name: t('explorer.grid.label', { path: 'data/large.csv' }) });
  await expect(grid).toHaveAttribute('aria-rowcount', String(rowCount + 1));
  await expect(grid).toHaveAttribute('aria-colcount', String(columnCount + 1));
  await expect(countOf(page, t('explorer.rows', { count: rowCount, formatted: '100,000' }))).toBeVisible();
  await expect(page.getByText(t('explorer.local'))).toBeVisible();

  await test.step('it scrolls down and sideways', async () => {
    const down = await scrollThrough(page, 'down');
    await expect(rowHeader(grid, '100000')).toBeVisible();
    const sideways = await scrollThrough(page, 'sideways');
    await expect(grid.getByRole('columnheader', { name: /column_29/ })).toBeVisible();
    // Figures to read, on a machine that does other things as well; not a limit.
    console.log('data explorer, 100,000 × 30:', JSON.stringify({ down, sideways }));
    await expect(rowHeader(grid, '100000')).toBeInViewport();
  });

  await test.step('the keyboard goes everywhere', async () => {
    await grid.focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await expect(activeCell(grid)).toHaveText('31');
    await page.keyboard.press('Control+c');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('31');
    await page.keyboard.press('Control+End');
    await expect(activeCell(grid)).toHaveAttribute('aria-colindex', String(columnCount + 1));
    await page.keyboard.press('Home');
    await expect(activeCell(grid)).toHaveText('100000');
  });

  await test.step('Space on a header sorts; Enter opens what is known of the column', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Space');
    await expect(columnHeader(grid, 'id')).toHaveAttribute('aria-sort', 'ascending');
    await page.keyboard.press('Space');
    await expect(columnHeader(grid, 'id')).toHaveAttribute('aria-sort', 'descending');
    await page.keyboard.press('ArrowDown');
    await expect(activeCell(grid)).toHaveText('100000');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(panelOf(page, t, 'column_1')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panelOf(page, t, 'column_1')).toBeHidden();
    await expect(grid).toBeFocused();
  });

  await test.step('a filter leaves the rows that meet it', async () => {
    await columnHeader(grid, 'column_1').getByText('column_1').click();
    const panel = panelOf(page, t, 'column_1');
    await panel.getByLabel(t('explorer.filter.kind')).selectOption('between');
    await panel.getByRole('textbox', { name: t('explorer.filter.from') }).fill('ten');
    await panel.getByRole('button', { name: t('explorer.filter.apply') }).click();
    await expect(panel.getByRole('alert')).toHaveText(t('explorer.filter.bound'));
    await panel.getByRole('textbox', { name: t('explorer.filter.from') }).fill('10');
    await panel.getByRole('textbox', { name: t('explorer.filter.to') }).fill('19');
    await panel.getByRole('button', { name: t('explorer.filter.apply') }).click();
    // The column goes through 0 to 999 evenly, so ten values of a thousand are one row in a hundred.
    await expect(countOf(page, t('explorer.rowsOf', { shown: '1,000', total: '100,000' }))).toBeVisible();
    await expect(grid).toHaveAttribute('aria-rowcount', '1001');
    await expect(panel.getByText(t('explorer.column.ofShown', { shown: '1,000' }))).toBeVisible();
  });

  await test.step('the histogram says in a table what it shows', async () => {
    const panel = panelOf(page, t, 'column_1');
    await expect(panel.getByRole('img', { name: /column_1: 10 bars from 10 to 20/ })).toBeVisible();
    await panel.getByText(t('explorer.column.asTable')).click();
    const counts = panel
      .getByRole('table')
      .filter({ hasText: t('explorer.column.from') })
      .getByRole('row');
    await expect(counts).toHaveCount(11);
    await expect(counts.nth(1)).toHaveText('1011' + '100' + '10%');
  });

  await test.step('a mixed column says of what', async () => {
    await page.getByRole('button', { name: t('explorer.columns'), exact: true }).click();
    const columns = page.getByRole('table', { name: t('explorer.columns') });
    const line = columns
      .getByRole('row')
      .filter({ hasText: /^column_5/ })
      .first();
    await expect(line).toContainText(t('explorer.type.mixed'));
    await line.getByRole('button', { name: t('explorer.grid.about', { column: 'column_5' }) }).click();
    await expect(panelOf(page, t, 'column_5')).toContainText('2,000 texts, first “0 GB” in row 1');
  });

  await test.step('sort and filter are as they were, after another tab and after a reload', async () => {
    await page.getByRole('tab', { name: 'solution.py' }).click();
    await page.getByRole('tab', { name: 'large.csv' }).click();
    await expect(countOf(page, t('explorer.rowsOf', { shown: '1,000', total: '100,000' }))).toBeVisible();
    await page.reload();
    await expect(countOf(page, t('explorer.rowsOf', { shown: '1,000', total: '100,000' }))).toBeVisible();
    await expect(columnHeader(grid, 'id')).toHaveAttribute('aria-sort', 'descending');
    await page.getByRole('button', { name: t('explorer.reset'), exact: true }).click();
    await expect(grid).toHaveAttribute('aria-rowcount', String(rowCount + 1));
    await expect(columnHeader(grid, 'id')).toHaveAttribute('aria-sort', 'none');
  });

  await test.step('nothing of it was sent', async () => {
    // That a file was opened is recorded, and when the page was left: facts that have no room for what stands in a file.
    for (const request of sent) {
      expect(new URL(request.url()).pathname).toBe('/api/attempt/recording');
      for (const { event } of RecordRequest.parse(request.postDataJSON()).events)
        expect(['presence', 'file']).toContain(event.kind);
    }
  });
  await lookAt(page, 'data-explorer');
});

test('files that are broken are shown as far as they go, with what is wrong by line', async ({
  t,
  openWorkspace,
}) => {
  const page = await openWorkspace('Bruno Broken');
  const name = 'broken.csv';
  await upload(page, t, name, Buffer.from(brokenCsv, 'latin1'));
  await expect(
    page.getByText(t('workspace.files.converted', { name, encoding: 'Windows-1252 (Latin-1)' })),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await openFile(page, t, name);
  await page.getByRole('button', { name: t('explorer.table'), exact: true }).click();

  const grid = page.getByRole('grid', { name: t('explorer.grid.label', { path: name }) });
  await expect(grid.getByRole('row').nth(1)).toContainText('Zoé');
  // What the line under the editor says of text is not said of a table.
  await expect(page.getByText(t('workbench.status.position', { line: 1, column: 1 }))).toBeHidden();
  await expect(grid.getByRole('row').nth(2)).toContainText('=1+1');
  await expect(grid.getByRole('row').nth(4)).toContainText('U+0007');
  await page.getByRole('button', { name: t('explorer.notesCount', { count: 6 }) }).click();
  const panel = page.getByRole('region', { name: t('explorer.notes'), exact: true });
  for (const [problem, line] of [
    ['missing_cells', 4],
    ['extra_cells', 8],
    ['open_quote', 9],
    ['invisible', 5],
  ] as const) {
    const words = t(`explorer.file.problem.${problem}`);
    const lines = panel.getByRole('list', { name: t('explorer.file.linesOf', { problem: words }) });
    await expect(lines).toHaveText(t('explorer.file.line', { line }));
  }
  await expect(panel).toContainText(t('explorer.file.problem.blank_line'));
  await expect(panel).toContainText(t('explorer.file.semicolon'));
  await panel.getByRole('button', { name: t('explorer.file.line', { line: 9 }) }).click();
  await expect(activeCell(grid)).toHaveText('6');
  await lookAt(page, 'data-explorer-broken');

  await upload(page, t, 'empty.csv', Buffer.from(''));
  await openFile(page, t, 'empty.csv');
  await page.getByRole('button', { name: t('explorer.table'), exact: true }).click();
  await expect(page.getByText(t('explorer.empty'))).toBeVisible();
});

const brokenCsv = [
  'id;prénom;note',
  '1;Zoé;"a; b"',
  '2;=1+1;"two ""words"""',
  '3;short',
  '4;bell\u0007;x',
  '',
  '',
  '5;more;cells;than;columns',
  '6;"never closed;x',
  '7;last;y',
].join('\r\n');

/** A data file of this attempt alone, as if the challenge had come with it. */
async function addDataFile(stack: Stack, attemptId: string, path: string, content: string): Promise<void> {
  const { db, pool, close } = connect(findEmbeddedPostgres(stack.dataFolder), { maxConnections: 1 });
  const files = await saveFiles(db, [{ path, content }]);
  await pool.query(
    `update attempts set workspace = jsonb_set(workspace::jsonb, '{data}', (workspace::jsonb -> 'data') || $2::jsonb)
      where id = $1`,
    [attemptId, JSON.stringify(files)],
  );
  await close();
}

async function openData(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(path) }).click();
}

const upload = (page: Page, t: TFunction, name: string, buffer: Buffer) =>
  uploadFiles(page, t, { name, mimeType: 'text/csv', buffer });

const countOf = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

type Part = ReturnType<Page['getByRole']>;
const activeCell = (grid: Part) => grid.locator('[aria-selected="true"]');
const columnHeader = (grid: Part, name: string) =>
  grid.getByRole('columnheader', { name: new RegExp(`^${name}\\b`) });
const rowHeader = (grid: Part, name: string) => grid.getByRole('rowheader', { name, exact: true });
const panelOf = (page: Page, t: TFunction, column: string) =>
  page.getByRole('region', { name: t('explorer.column.label', { column }), exact: true });

interface ScrollFigures {
  frames: number;
  medianFrameMs: number;
  worstFrameMs: number;
  longTasks: number;
  longestTaskMs: number;
}

/** Scrolls from one end of the table to the other, a step in each frame, and tells how it went. */
async function scrollThrough(page: Page, direction: 'down' | 'sideways'): Promise<ScrollFigures> {
  return page.evaluate(async (way) => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]');
    if (!grid) throw new Error('no grid');
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    });
    observer.observe({ type: 'longtask' });
    const frames: number[] = [];
    const steps = 240;
    const end = way === 'down' ? grid.scrollHeight : grid.scrollWidth;
    let last = await new Promise<number>(requestAnimationFrame);
    for (let step = 1; step <= steps; step += 1) {
      // Half of the way by wheel-sized steps, the other half by pulling the bar.
      const share = step <= steps / 2 ? (step / steps) * 0.02 : (step - steps / 2) / (steps / 2);
      if (way === 'down') grid.scrollTop = end * share;
      else grid.scrollLeft = (end * step) / steps;
      const now = await new Promise<number>(requestAnimationFrame);
      frames.push(now - last);
      last = now;
    }
    observer.disconnect();
    const sorted = frames.toSorted((a, b) => a - b);
    return {
      frames: frames.length,
      medianFrameMs: Math.round((sorted[sorted.length >> 1] ?? 0) * 10) / 10,
      worstFrameMs: Math.round(sorted.at(-1) ?? 0),
      longTasks: tasks.length,
      longestTaskMs: Math.round(Math.max(0, ...tasks)),
    };
  }, direction);
}

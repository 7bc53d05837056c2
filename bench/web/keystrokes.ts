import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../../apps/cli/e2e/browser.ts';
import { editorOf, openFile, uploadFiles, waitUntilSaved } from '../../apps/cli/e2e/workplace.ts';
import { paths } from '../../apps/web/src/lib/paths.ts';
import { createDraw } from '../report/create-draw.ts';
import type { Row } from '../report/row.ts';
import { medianOf, percentileSpreadOf, ratioOf } from '../report/spread.ts';
import type { Desk } from './desk.ts';
import { longFile, longFileLines } from './long-file.ts';
import { type BareMonaco, openInBareMonaco, serveBareMonaco } from './open-bare-monaco.ts';
import type { Setting } from './setting.ts';
import { type DrawnKey, takeDrawnKeys, watchKeys } from './watch-keys.ts';
import { watchWire } from './watch-wire.ts';

const [keysPerTurn, turnsPerRound] = [100, 0.3];
/** A fast typist. Suggestions come up in between, as they do. */
const [shortestGapMs, longestGapMs] = [60, 160];
const code = 'kept_rows = total_rows - left_rows + 12 if is_kept else spare_rows ';
const pagesToTheMiddle = 25;
const quietMs = 5_000;
const target = { atMost: 16 };

/**
 * From a key to its drawn change, in the middle of a long file; in turn with the same file in Monaco alone, as it comes,
 * and with an empty text field of the same browser: a change cannot be drawn before the next frame, so that is the floor.
 */
export async function measureKeystrokes({ desk, rounds }: Setting): Promise<Row[]> {
  const bareMonaco = await serveBareMonaco();
  try {
    const surfaces: Surface[] = [
      { name: `keystroke to paint, ${longFileLines} lines, p95`, page: await openLongFile(desk), turns: [] },
      { name: 'the same in Monaco alone, p95', page: await openBareMonaco(desk, bareMonaco), turns: [] },
      { name: 'the same in an empty text field, p95', page: await openTextField(desk), turns: [] },
    ];
    const draw = createDraw(4);
    for (let turn = 0; turn < Math.ceil(rounds * turnsPerRound); turn += 1)
      for (const { page, turns } of surfaces) turns.push(await type(page, draw));
    const rows = [...(await Promise.all(surfaces.map(toRow))), toRatio(surfaces)];
    for (const { page } of surfaces) await page.context().close();
    return rows;
  } finally {
    await bareMonaco.close();
  }
}

/** A place to type in, and the keys of each turn in it. */
interface Surface {
  name: string;
  page: Page;
  turns: DrawnKey[][];
}

async function toRow({ name, page, turns }: Surface): Promise<Row> {
  const ms = turns.map((turn) => turn.map((key) => key.ms));
  const all = ms.flat();
  const late = await page.evaluate(() => window.lateKeys);
  const detail = `${all.length} keys, median ${medianOf(all).toFixed(1)} ms, longest ${Math.max(...all).toFixed(0)} ms, ${late} shown after more than 16 ms by Event Timing`;
  return { name, unit: 'ms', ...percentileSpreadOf(ms, 0.95), target, detail };
}

/** What the workspace adds to Monaco, turn by turn. */
function toRatio([workspace, bare]: Surface[]): Row {
  const mediansOf = (surface?: Surface) =>
    surface?.turns.map((turn) => medianOf(turn.map(({ ms }) => ms))) ?? [];
  const ratio = ratioOf(mediansOf(workspace), mediansOf(bare));
  const name = 'the workspace against Monaco alone, median';
  return { name, unit: '×', ...ratio, target: { atMost: 1.6 }, detail: 'the target is ours' };
}

async function openLongFile({ openWindow, t }: Desk): Promise<Page> {
  const page = await openWindow();
  const wire = watchWire(page);
  await page.goto(paths.workspace());
  await uploadFiles(page, t, longFile);
  await waitUntilSaved(page);
  await openFile(page, t, longFile.name);
  await editorOf(page, t, longFile.name).focus();
  for (let turned = 0; turned < pagesToTheMiddle; turned += 1) await page.keyboard.press('PageDown');
  await page.keyboard.press('End');
  // The help for Python starts once; what is measured are the hours after that.
  await wire.untilQuiet(quietMs);
  await watchKeys(page, '.view-lines');
  return page;
}

async function openBareMonaco({ openWindow }: Desk, bareMonaco: BareMonaco): Promise<Page> {
  const page = await openWindow();
  await openInBareMonaco(page, bareMonaco, longFile.buffer.toString());
  await watchKeys(page, '.view-lines');
  return page;
}

async function openTextField({ openWindow }: Desk): Promise<Page> {
  const page = await openWindow();
  await page.setContent('<textarea></textarea>');
  await page.locator('textarea').focus();
  await watchKeys(page, 'textarea');
  return page;
}

async function type(page: Page, draw: () => number): Promise<DrawnKey[]> {
  await page.bringToFront();
  for (let typed = 0; typed < keysPerTurn; typed += 1) {
    if (typed % code.length === 0) await page.keyboard.press('Enter');
    await wait(shortestGapMs + draw() * (longestGapMs - shortestGapMs));
    await page.keyboard.press(code[typed % code.length] ?? ' ');
  }
  return takeDrawnKeys(page, keysPerTurn);
}

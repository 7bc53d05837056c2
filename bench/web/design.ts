import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../../apps/cli/e2e/browser.ts';
import { waitUntilSaved } from '../../apps/cli/e2e/workplace.ts';
import { paths } from '../../apps/web/src/lib/paths.ts';
import { createDraw } from '../report/create-draw.ts';
import type { Row } from '../report/row.ts';
import { medianOf, percentileSpreadOf, spreadOf } from '../report/spread.ts';
import type { Desk } from './desk.ts';
import { largeAnswer, largeDiagram } from './large-design.ts';
import type { Setting } from './setting.ts';
import { type DrawnKey, takeDrawnKeys, watchKeys } from './watch-keys.ts';

const [keysPerTurn, turnsPerRound] = [100, 0.3];
const [shortestGapMs, longestGapMs] = [60, 160];
const sentence = 'wrong declines cost 12 euros each, so the threshold follows from costs ';

/** A long answer with a large diagram: how soon one can write in it and how late a letter is drawn. */
export async function measureDesign({ desk, rounds }: Setting): Promise<Row[]> {
  const page = await desk.openDesign();
  try {
    const size = await fillAnswer(page, desk);
    const opened: number[] = [];
    for (let round = 0; round < rounds; round += 1) opened.push(await openAgain(page));
    const turns = await typeInTurns(page, Math.ceil(rounds * turnsPerRound));
    const ms = turns.map((turn) => turn.map((key) => key.ms));
    const all = ms.flat();
    return [
      {
        name: 'a large design: navigation to the first typed character',
        unit: 'ms',
        ...spreadOf(opened),
        target: { atMost: 1_500 },
        detail: `${size.words} words, ${size.boxes} boxes; the browser has the page in its cache`,
      },
      {
        name: 'keystroke to paint in a large design, p95',
        unit: 'ms',
        ...percentileSpreadOf(ms, 0.95),
        target: { atMost: 16 },
        detail: `${all.length} keys, median ${medianOf(all).toFixed(1)} ms, longest ${Math.max(...all).toFixed(0)} ms`,
      },
    ];
  } finally {
    await page.context().close();
  }
}

async function fillAnswer(page: Page, { t }: Desk) {
  const contents = page.getByRole('navigation', { name: t('design.contents') });
  const parts = contents.getByRole('listitem').getByRole('button');
  const diagramTitle = t('design.diagram.title');
  const count = await parts.count();
  let words = 0;
  for (let index = 0; index < count; index += 1) {
    await parts.nth(index).click();
    await contents.locator(`li:nth-child(${index + 1}) button[aria-current]`).waitFor();
    if ((await page.getByRole('heading', { name: diagramTitle, level: 2 }).count()) > 0) {
      await page.getByRole('button', { name: t('diagram.file.text'), exact: true }).click();
      await page.locator('textarea').fill(largeDiagram);
      continue;
    }
    const field = page.locator('section textarea').first();
    if ((await field.count()) === 0) continue;
    await field.fill(largeAnswer.text);
    words += largeAnswer.words;
  }
  await waitUntilSaved(page);
  return { words, boxes: (JSON.parse(largeDiagram) as { nodes: unknown[] }).nodes.length };
}

const firstPart = `${paths.workspace()}?part=problem`;

async function openAgain(page: Page): Promise<number> {
  await page.goto('about:blank');
  await page.goto(firstPart, { waitUntil: 'commit' });
  const field = page.locator('section textarea').first();
  await field.focus();
  await watchKeys(page, 'section textarea');
  await page.keyboard.press('x');
  const [key] = await takeDrawnKeys(page, 1);
  await waitUntilSaved(page);
  return key?.drawnAtMs ?? Number.NaN;
}

async function typeInTurns(page: Page, count: number): Promise<DrawnKey[][]> {
  const draw = createDraw(5);
  const turns: DrawnKey[][] = [];
  for (let turn = 0; turn < count; turn += 1) {
    for (let typed = 0; typed < keysPerTurn; typed += 1) {
      await wait(shortestGapMs + draw() * (longestGapMs - shortestGapMs));
      await page.keyboard.press(sentence[typed % sentence.length] ?? ' ');
    }
    turns.push(await takeDrawnKeys(page, keysPerTurn));
  }
  return turns;
}

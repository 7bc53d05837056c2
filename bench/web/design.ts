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
const [dragSteps, dragStepPx] = [60, 3];

/** A long answer with a large diagram: how soon one can write in it, how late a letter is drawn, how a box is dragged. */
export async function measureDesign({ desk, rounds }: Setting): Promise<Row[]> {
  const page = await desk.openDesign();
  try {
    const size = await fillAnswer(page, desk);
    const opened: number[] = [];
    for (let round = 0; round < rounds; round += 1) opened.push(await openAgain(page));
    const turns = await typeInTurns(page, Math.ceil(rounds * turnsPerRound));
    const frames = await dragBox(page, desk);
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
      {
        name: 'a box dragged among all, from frame to frame, p95',
        unit: 'ms',
        ...percentileSpreadOf([frames], 0.95),
        // Sixty frames a second, and a millisecond by which they come late.
        target: { atMost: 17.7 },
        detail: `${frames.length} frames, median ${medianOf(frames).toFixed(1)} ms`,
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

/** Milliseconds from frame to frame while a box in the middle is dragged, with as many in view as there is room for. */
async function dragBox(page: Page, { t }: Desk): Promise<number[]> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: t('design.diagram.title') })
    .click();
  const canvas = page.getByRole('application', { name: t('diagram.canvas') });
  await page.getByRole('button', { name: t('diagram.tools.fit'), exact: true }).click();
  const boxes = canvas.locator('.react-flow__node');
  await boxes.first().waitFor();
  const box = boxes.nth(Math.floor((await boxes.count()) / 2));
  const place = await box.boundingBox();
  if (place === null) throw new Error('The box that is to be dragged is not shown.');
  const start = { x: place.x + place.width / 2, y: place.y + place.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.evaluate(startCounting);
  for (let step = 1; step <= dragSteps; step += 1)
    await page.mouse.move(start.x + step * dragStepPx, start.y + step);
  const frames = await page.evaluate(() => window.frameTimes.slice(1));
  await page.mouse.up();
  return frames;
}

declare global {
  interface Window {
    frameTimes: number[];
  }
}

/** Runs in the page. */
function startCounting(): void {
  window.frameTimes = [];
  const seen = { atMs: performance.now() };
  const count = new MessageChannel();
  count.port1.onmessage = () =>
    requestAnimationFrame((nowMs) => {
      window.frameTimes.push(nowMs - seen.atMs);
      seen.atMs = nowMs;
      count.port2.postMessage(null);
    });
  count.port2.postMessage(null);
}

import { until } from '../tests/until.ts';
import { test } from './chaos/chaos-test.ts';
import { passDeadlineOffline } from './chaos/deadline.ts';
import { type Desk, readEditor, readSaved } from './chaos/desk.ts';
import { type Fault, faults, typeUntil } from './chaos/faults.ts';
import { readChaosOptions } from './chaos/options.ts';
import { shuffle } from './chaos/random.ts';
import { countNumbers, printTallies, type Tally } from './chaos/tally.ts';
import { chaosFile, textOf } from './chaos/writer.ts';
import { expect } from './fixtures.ts';

/**
 * Somebody writes numbers by real keys while everything that their work stands on fails, one thing after another. After
 * each: what is saved and what is shown is every number, once, in its order; and each save that was acknowledged can be
 * read back as it was sent.
 */
const { minutes, seed, isDrawn } = readChaosOptions();
/** What is not there by then counts as lost. */
const settledMs = 60_000;
/** What crashes six times, each within a minute, is given up for good reason: rounds are far enough apart for that. */
const leastRoundMs = 72_000;

// The browser tells of each request that fails, and all of them are meant to.
test.use({ expectedMessages: [/Failed to load resource|net::ERR_/] });
test.setTimeout((minutes + 10) * 60_000);

const allTyped = ({ upper, lower }: Desk) => [...upper.numbers, ...lower.numbers];

async function meet(desk: Desk, name: string, strike: Fault, tallies: Tally[]): Promise<void> {
  const { wire, api, lower, upper } = desk;
  const before = new Set(allTyped(desk));
  let acknowledged = new Set<number>();
  await strike(desk, () => {
    acknowledged = new Set(wire.acknowledged);
  });
  const typed = allTyped(desk).filter((number) => !before.has(number));
  const whole = textOf(upper, lower);
  let saved = '';
  await until(
    'all of it is saved',
    async () => {
      saved = await readSaved(desk);
      return saved === whole;
    },
    settledMs,
  ).catch(() => undefined);
  tallies.push(countNumbers(name, typed, acknowledged, saved));
  expect(saved, `saved after ${name}`).toBe(whole);
  expect(await readEditor(lower.page), `shown after ${name}`).toBe(whole);
  for (const { revision, content } of await wire.takeSaves()) {
    const { files } = await api.attempt.revision({ revision });
    const stored = files.find(({ path }) => path === chaosFile)?.content;
    expect(stored, `revision ${revision}, acknowledged during ${name}`).toBe(content);
  }
}

test('whatever fails, what was typed is there, once', async ({ desk }) => {
  const tallies: Tally[] = [];
  const endAtMs = Date.now() + minutes * 60_000;
  const all = Object.entries(faults);
  try {
    do {
      const roundEndMs = Date.now() + leastRoundMs;
      for (const [name, strike] of isDrawn ? shuffle(all, desk.random) : all) {
        await test.step(name, () => meet(desk, name, strike, tallies));
      }
      if (isDrawn) await meet(desk, 'nothing fails', typeUntil(roundEndMs), tallies);
    } while (Date.now() < endAtMs);
    await test.step('the deadline passes offline', async () => {
      const before = desk.lower.numbers.length;
      await passDeadlineOffline(desk);
      const typed = desk.lower.numbers.slice(before);
      const shown = await readEditor(desk.lower.page);
      tallies.push(countNumbers('the deadline passes offline', typed, desk.wire.acknowledged, shown));
    });
  } finally {
    printTallies(seed, tallies);
  }
});

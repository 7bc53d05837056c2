import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hand.ts';
import { lookForFocus, type Sight } from './look-for-focus.ts';

/** More presses than anybody would make on the way to one thing. */
const mostPresses = 100;

/** One way with the focus, from where it was to what was wanted. */
export interface Walk {
  path: string;
  to: string;
  presses: number;
}

/**
 * Works a page by keys alone: goes from one thing to the next with Tab, and with arrows where arrows move. Each thing on
 * the way has to show that it has the focus, nothing may hold it fast, and it may not be lost when a window closes.
 */
export function createKeyboard(page: Page, onWalk: (walk: Walk) => void): Hand {
  const { keyboard } = page;
  let mayBeNowhere = true;
  let tabLeavesEditor = false;
  let lastDone = 'the page was opened';
  page.on('domcontentloaded', () => {
    mayBeNowhere = true;
    tabLeavesEditor = false;
  });

  /** Waits until the page has put the focus where it belongs after what was done last. */
  async function start(target: Locator): Promise<Sight> {
    // An editor's field for typing takes no room, so visible would be too much to ask.
    await expect(target).toBeAttached();
    await expect(target).toBeEnabled();
    await expect
      .poll(
        async () => {
          const { isInside, isNowhere } = await target.evaluate(lookForFocus);
          return isInside && (mayBeNowhere || !isNowhere);
        },
        { message: `what has the focus after ${lastDone} leads to ${target}`, timeout: 5_000 },
      )
      .toBe(true);
    return target.evaluate(lookForFocus);
  }

  async function reach(target: Locator): Promise<void> {
    let sight = await start(target);
    const way = [sight.where];
    while (!sight.isThere) {
      if (way.length > mostPresses) throw new Error(`${target} is out of reach: ${way.join(' → ')}`);
      if (sight.isInEditor && !tabLeavesEditor) await leaveEditor();
      await keyboard.press(sight.key);
      mayBeNowhere = false;
      const before = sight;
      sight = await target.evaluate(lookForFocus);
      way.push(sight.where);
      if (before.key.endsWith('Tab') && !sight.isShown) {
        expect.soft(sight.where, `on ${page.url()} what has the focus shows it`).toBe('to be seen');
      }
    }
    onWalk({ path: new URL(page.url()).pathname, to: sight.where, presses: way.length - 1 });
  }

  /** As the line below the editor says. */
  async function leaveEditor(): Promise<void> {
    await keyboard.press('Control+m');
    tabLeavesEditor = true;
  }

  async function press(target: Locator): Promise<void> {
    const shortcut = await shortcutOf(target);
    if (shortcut === null) await reach(target);
    else await start(target);
    await keyboard.press(shortcut ?? 'Enter');
    lastDone = `${shortcut ?? 'Enter'} for ${target}`;
  }

  return {
    press,
    tick: async (target) => {
      await reach(target);
      // Arrows have chosen a radio button on the way.
      if (!(await target.isChecked())) await keyboard.press('Space');
      await expect(target).toBeChecked();
    },
    write: async (target, text) => {
      await reach(target);
      await keyboard.press('Control+A');
      await keyboard.type(text);
    },
    choose: async (target, value) => {
      await reach(target);
      const steps = await target.evaluate((list, wanted) => {
        const { options, selectedIndex } = list as HTMLSelectElement;
        return [...options].findIndex((option) => option.value === wanted) - selectedIndex;
      }, value);
      for (let step = 0; step < Math.abs(steps); step += 1) {
        await keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
      }
      await expect(target).toHaveValue(value);
    },
    enter: reach,
    rest: async () => {
      const isSomewhere = () => page.evaluate(() => document.activeElement !== document.body);
      const message = `what has the focus after ${lastDone}`;
      await expect.poll(async () => mayBeNowhere || (await isSomewhere()), { message }).toBe(true);
      mayBeNowhere = true;
    },
  };
}

/** The keys that a button names as its own. A tab names those that close it. */
async function shortcutOf(target: Locator): Promise<string | null> {
  const keys = await target.evaluate((element) =>
    element.matches('button:not([role])') ? element.getAttribute('aria-keyshortcuts') : null,
  );
  return keys?.split(' ')[0] ?? null;
}

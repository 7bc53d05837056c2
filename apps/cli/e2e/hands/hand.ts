import type { Locator, Page } from '@playwright/test';
import { mouse } from './mouse.ts';

/** How somebody works a page. What people do in the stories is written once, and done by either hand. */
export interface Hand {
  /** A button, a link, a tab, a line of a tree, an entry of a menu. */
  press: (target: Locator) => Promise<void>;
  /** A checkbox, or one of several radio buttons. */
  tick: (target: Locator) => Promise<void>;
  /** Puts a text in the place of what a field holds. */
  write: (target: Locator, text: string) => Promise<void>;
  /** The option of a list that has this value. */
  choose: (target: Locator, value: string) => Promise<void>;
  /** From here on, what is typed goes there. */
  enter: (target: Locator) => Promise<void>;
  /** Lets somebody else do something to the page, which may take the focus along. */
  rest: () => Promise<void>;
}

const hands = new WeakMap<Page, Hand>();

/** The page is worked by this hand from now on; a page that was given none is worked by mouse. */
export function giveHand(page: Page, hand: Hand): void {
  hands.set(page, hand);
}

export function handOf(page: Page): Hand {
  return hands.get(page) ?? mouse;
}

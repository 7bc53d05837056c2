import type { Hand } from './hand.ts';

export const mouse: Hand = {
  press: (target) => target.click(),
  tick: (target) => target.check(),
  write: (target, text) => target.fill(text),
  choose: async (target, value) => {
    await target.selectOption(value);
  },
  enter: (target) => target.focus(),
  rest: async () => {},
};

import type { Page } from '@playwright/test';

/**
 * Somebody who writes numbers, each on a line of its own and one more than the last: what is lost, doubled, broken or out
 * of order shows by itself. Two write into one file, in places that are apart.
 */
export interface Writer {
  page: Page;
  readonly first: number;
  readonly numbers: number[];
}

export const chaosFile = 'numbers.txt';
const keyPauseMs = 30;

export function createWriter(page: Page, first: number): Writer {
  return { page, first, numbers: [] };
}

/** The file as it must be: nothing else, in this order. */
export function textOf(upper: Writer, lower: Writer): string {
  return ['upper', ...upper.numbers, 'between', 'lower', ...lower.numbers].join('\n');
}

export function readNumbers(text: string): number[] {
  return text
    .split('\n')
    .map(Number)
    .filter((number) => !Number.isNaN(number));
}

/** Presses the keys of the next numbers, wherever the caret stands. */
export async function type(writer: Writer, count: number): Promise<void> {
  for (let typed = 0; typed < count; typed += 1) {
    const number = writer.first + writer.numbers.length;
    writer.numbers.push(number);
    await writer.page.keyboard.press('Enter');
    await writer.page.keyboard.type(String(number), { delay: keyPauseMs });
  }
}

/** Goes on typing for as long as something happens. */
export async function typeDuring(writer: Writer, happening: () => Promise<unknown>): Promise<void> {
  let isOver = false;
  const work = happening().finally(() => {
    isOver = true;
  });
  while (!isOver) await type(writer, 1);
  await work;
}

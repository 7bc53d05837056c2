import type { Page } from '@playwright/test';
import type { Random } from './random.ts';
import { isSave } from './wire.ts';

/** When a fault hurts: while a save is on its way, as it is answered, or before it has been sent. */
const moments = [
  (page: Page) => page.waitForRequest(isSave),
  (page: Page) => page.waitForResponse((response) => isSave(response.request())),
  (page: Page) => page.waitForEvent('requestfinished', isSave).then(() => untilTypedOn(page)),
];

/** Waits for one of them, while somebody types. */
export async function untilMoment(page: Page, random: Random): Promise<void> {
  await random.pick(moments)(page);
}

/** Some keys further. */
const untilTypedOn = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((typed) => addEventListener('keydown', () => typed(), { once: true })),
  );

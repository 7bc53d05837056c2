import { type ComponentType, lazy } from 'react';
import { untilLoaded } from './until-loaded.ts';
import { whenIdle } from './when-idle.ts';

type Load<Props> = () => Promise<{ default: ComponentType<Props> }>;

const pauseMs = 3000;
const loads: (() => Promise<unknown>)[] = [];

/**
 * A part of the page that is drawn when it is opened by hand. What cannot be had for want of a network comes when there
 * is one: `lazy` alone would have the whole page fail with it, and for good.
 */
export function lazyPart<Props>(load: Load<Props>) {
  loads.push(load);
  return lazy(() => untilLoaded(load));
}

/** Fetches all such parts when the page has nothing else to do, so that they are there when the network is not. */
export function fetchPartsWhenIdle(): () => void {
  return whenIdle(pauseMs, async () => {
    for (const load of loads) await load().catch(() => undefined);
  });
}

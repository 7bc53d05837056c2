import type { SandboxFault } from '../fault.ts';
import type { PoolNumbers } from '../sandbox.ts';
import { type Breaker, createBreaker } from './breaker.ts';
import type { Kind } from './kind.ts';
import type { Ready, Start } from './start-container.ts';
import type { Waits } from './waits.ts';

/** A ready container and what the pool knows about it. */
export interface Idle extends Ready {
  since: number;
  askedAt: number;
  state: 'idle' | 'asked' | 'gone';
}

export interface Waiter {
  shelf: Shelf;
  since: number;
  resolve(taken: Ready): void;
  reject(fault: SandboxFault): void;
}

/** All containers of one kind that nobody uses yet. */
export interface Shelf {
  kind: Kind;
  target: number;
  /** The oldest first: they are also taken first, so that none grows old. */
  idle: Idle[];
  /** Away for a moment, because they are being asked whether they are well. */
  asked: number;
  starting: Set<Start>;
  breaker: Breaker;
  counts: Counts;
  waits: Waits;
}

export interface Counts {
  inUse: number;
  taken: number;
  readyAtOnce: number;
  started: number;
  failed: number;
  evicted: number;
}

export function emptyShelf(kind: Kind, waits: Waits): Shelf {
  const counts = { inUse: 0, taken: 0, readyAtOnce: 0, started: 0, failed: 0, evicted: 0 };
  return {
    kind,
    target: 0,
    idle: [],
    asked: 0,
    starting: new Set(),
    breaker: createBreaker(),
    counts,
    waits,
  };
}

export function numbersOf(shelf: Shelf, waiting: number): PoolNumbers {
  return {
    target: shelf.target,
    idle: shelf.idle.length + shelf.asked,
    starting: shelf.starting.size,
    waiting,
    ...shelf.counts,
    waitMs: shelf.waits.report(),
  };
}

/** Sums of the kinds' numbers, with the waits of all. */
export function total(kinds: PoolNumbers[], waits: Waits): PoolNumbers {
  const sum = (pick: (numbers: PoolNumbers) => number) =>
    kinds.reduce((all, numbers) => all + pick(numbers), 0);
  return {
    target: sum((one) => one.target),
    idle: sum((one) => one.idle),
    starting: sum((one) => one.starting),
    waiting: sum((one) => one.waiting),
    inUse: sum((one) => one.inUse),
    taken: sum((one) => one.taken),
    readyAtOnce: sum((one) => one.readyAtOnce),
    started: sum((one) => one.started),
    failed: sum((one) => one.failed),
    evicted: sum((one) => one.evicted),
    waitMs: waits.report(),
  };
}

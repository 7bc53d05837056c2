import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { SandboxFault, wordsOf } from '../fault.ts';
import type { PoolNumbers, PoolReport, WarmKind } from '../sandbox.ts';
import { createBreaker } from './breaker.ts';
import { type Kind, keyOf } from './kind.ts';
import { emptyShelf, type Idle, numbersOf, type Shelf, total, type Waiter } from './shelf.ts';
import { type Ready, type Starter, sayHello } from './start-container.ts';
import { createWaits } from './waits.ts';

export interface PoolOptions {
  /** The most that ready containers may hold together; 0 holds none ready. */
  memoryBytes: number;
  /** Containers made at a time in the background (default: one per core). */
  concurrentStarts?: number;
  /** A ready container is replaced after this long (default: half an hour). */
  maxAgeMs?: number;
  /** Ready containers are asked this often whether they are well (default: every minute). */
  askEveryMs?: number;
  /** The engine or the image is missing, and trying goes on ever more slowly. */
  onBroken?: (fault: SandboxFault) => void;
}

/** What an idle container with scikit-learn imported holds, rounded up. */
const idleContainerBytes = 100 * 1024 * 1024;
/** After handing one out the next is not begun at once: a small program is over by then, and nothing has disturbed it. */
const calmMs = 100;
const minuteMs = 60_000;
const askTimeoutMs = 10_000;

export interface WarmPool {
  /** A container of exactly this kind that nobody has used: a ready one, or one that is made now. */
  take(kind: Kind): Promise<Taken>;
  keepWarm(kinds: WarmKind[]): void;
  report(): Omit<PoolReport, 'removing' | 'removalsFailed'>;
  /** Starts nothing more and closes what nobody uses; resolves once nothing is starting. */
  close(): Promise<void>;
}

export interface Taken extends Ready {
  /** It stood ready, so it may have died unnoticed. */
  wasIdle: boolean;
}

/**
 * Containers that are started before anybody asks. There is one road: a request takes a ready container of its kind,
 * or waits, in the order of arrival, for one that is started for it at once. What is to be ready again is started in
 * the background. No container ever comes back.
 */
export function createWarmPool(start: Starter, options: PoolOptions): WarmPool {
  const { maxAgeMs = 30 * minuteMs, askEveryMs = minuteMs } = options;
  const mostStarts = options.concurrentStarts ?? os.availableParallelism();
  const shelves = new Map<string, Shelf>();
  const waiters: Waiter[] = [];
  /** Of the engine and the image, which all kinds share; each shelf has its own for what only its kind is to blame. */
  const engine = createBreaker();
  const waits = createWaits();
  let isClosed = false;
  let retry: NodeJS.Timeout | undefined;
  const sweeper = setInterval(sweep, Math.min(askEveryMs, maxAgeMs) / 2);
  sweeper.unref();

  function shelfOf(kind: Kind): Shelf {
    const key = keyOf(kind);
    const shelf = shelves.get(key) ?? emptyShelf(kind, createWaits());
    shelves.set(key, shelf);
    return shelf;
  }

  async function take(kind: Kind): Promise<Taken> {
    if (isClosed) throw new SandboxFault('engine', 'The sandbox is closed.');
    const shelf = shelfOf(kind);
    const since = performance.now();
    const idle = takeIdle(shelf);
    if (idle !== null) {
      shelf.counts.readyAtOnce += 1;
      hand(shelf, since, idle);
      setTimeout(pump, calmMs).unref();
      return { ...idle, wasIdle: true };
    }
    const fault = engine.openFault(since) ?? shelf.breaker.openFault(since);
    if (fault !== null) throw fault;
    const ready = await new Promise<Ready>((resolve, reject) => {
      waiters.push({ shelf, since, resolve, reject });
      pump();
    });
    return { ...ready, wasIdle: false };
  }

  function takeIdle(shelf: Shelf): Idle | null {
    for (let idle = shelf.idle.shift(); idle !== undefined; idle = shelf.idle.shift()) {
      idle.state = 'gone';
      if (idle.container.isQuiet) return idle;
      discard(shelf, idle);
    }
    return null;
  }

  function hand(shelf: Shelf, since: number, { container }: Ready): void {
    const waitedMs = performance.now() - since;
    shelf.counts.taken += 1;
    shelf.counts.inUse += 1;
    container.onClosing(() => {
      shelf.counts.inUse -= 1;
    });
    shelf.waits.add(waitedMs);
    waits.add(waitedMs);
  }

  /** Starts what is missing: first for those who wait, then for nobody in particular. */
  function pump(): void {
    if (isClosed) return;
    const now = performance.now();
    const waiting = new Map<Shelf, number>();
    for (const { shelf } of waiters) waiting.set(shelf, (waiting.get(shelf) ?? 0) + 1);
    for (const [shelf, count] of waiting) {
      for (const started of [...shelf.starting].slice(0, count)) started.hurry();
      while (shelf.starting.size < count) begin(shelf, true);
    }
    refill(waiting, now);
  }

  function refill(waiting: Map<Shelf, number>, now: number): void {
    let soonestMs = Infinity;
    let starting = [...shelves.values()].reduce((all, shelf) => all + shelf.starting.size, 0);
    for (const shelf of shelves.values()) {
      const young = shelf.idle.filter((idle) => now - idle.since < maxAgeMs).length + shelf.asked;
      let missing = shelf.target + (waiting.get(shelf) ?? 0) - young - shelf.starting.size;
      while (missing > 0 && starting < mostStarts) {
        const waitMs = Math.max(engine.waitMs(now), shelf.breaker.waitMs(now));
        if (waitMs > 0) soonestMs = Math.min(soonestMs, waitMs);
        if (waitMs > 0 || (engine.isProbing && starting > 0)) break;
        if (shelf.breaker.isProbing && shelf.starting.size > 0) break;
        begin(shelf, false);
        starting += 1;
        missing -= 1;
      }
    }
    clearTimeout(retry);
    if (soonestMs === Infinity) return;
    retry = setTimeout(pump, soonestMs);
    retry.unref();
  }

  function begin(shelf: Shelf, isUrgent: boolean): void {
    const started = start(shelf.kind, isUrgent);
    shelf.starting.add(started);
    started.ready
      .then(
        (ready) => {
          shelf.starting.delete(started);
          arrive(shelf, ready);
        },
        (error: unknown) => {
          shelf.starting.delete(started);
          fail(shelf, asFault(error));
        },
      )
      .finally(pump);
  }

  function arrive(shelf: Shelf, ready: Ready): void {
    shelf.counts.started += 1;
    shelf.breaker.succeed();
    engine.succeed();
    if (isClosed) ready.container.closeInBackground();
    else offer(shelf, { ...ready, since: performance.now(), askedAt: performance.now(), state: 'idle' });
  }

  /** To the first who waits for this kind, else to the shelf. */
  function offer(shelf: Shelf, idle: Idle): void {
    const index = waiters.findIndex((waiter) => waiter.shelf === shelf);
    const [waiter] = index < 0 ? [] : waiters.splice(index, 1);
    if (waiter !== undefined) {
      idle.state = 'gone';
      hand(shelf, waiter.since, idle);
      waiter.resolve(idle);
      return;
    }
    idle.state = 'idle';
    shelf.idle.push(idle);
    shelf.idle.sort((a, b) => a.since - b.since);
    watch(shelf, idle);
    trim(shelf);
  }

  function trim(shelf: Shelf): void {
    while (shelf.idle.length > shelf.target) {
      const surplus = shelf.idle.shift();
      if (surplus === undefined) return;
      surplus.state = 'gone';
      surplus.container.closeInBackground();
    }
  }

  /** A ready container has nothing to say: whatever comes from it, or its end, makes it useless. */
  function watch(shelf: Shelf, idle: Idle): void {
    void idle.container.receive().then(() => {
      if (idle.state !== 'idle') return;
      shelf.idle = shelf.idle.filter((other) => other !== idle);
      discard(shelf, idle);
      pump();
    });
  }

  function discard(shelf: Shelf, idle: Idle): void {
    idle.state = 'gone';
    shelf.counts.evicted += 1;
    idle.container.closeInBackground();
  }

  function fail(shelf: Shelf, fault: SandboxFault): void {
    if (isClosed) return;
    const now = performance.now();
    const isShared = fault.kind === 'engine' || fault.kind === 'image';
    const breaker = isShared ? engine : shelf.breaker;
    shelf.counts.failed += 1;
    breaker.fail(fault, now);
    const concerned = waiters.filter((waiter) => isShared || waiter.shelf === shelf);
    if (breaker.openFault(now) !== null) {
      for (const waiter of concerned) refuse(waiter, fault);
      if (isShared) options.onBroken?.(fault);
      return;
    }
    // One start fewer is one request fewer that can be served; the others still have theirs.
    const own = concerned.filter((waiter) => waiter.shelf === shelf);
    const [first] = own;
    if (first !== undefined && own.length > shelf.starting.size) refuse(first, fault);
  }

  function refuse(waiter: Waiter, fault: SandboxFault): void {
    waiters.splice(waiters.indexOf(waiter), 1);
    waiter.reject(fault);
  }

  function keepWarm(kinds: WarmKind[]): void {
    if (isClosed) return;
    let room = Math.floor(options.memoryBytes / idleContainerBytes);
    const wanted = new Map<Shelf, number>();
    for (const { count, ...kind } of kinds) {
      const shelf = shelfOf(kind);
      const granted = Math.min(count, room);
      wanted.set(shelf, (wanted.get(shelf) ?? 0) + granted);
      room -= granted;
    }
    for (const shelf of shelves.values()) {
      shelf.target = wanted.get(shelf) ?? 0;
      trim(shelf);
    }
    // What is named first is also started first.
    const others = [...shelves].filter(([, shelf]) => !wanted.has(shelf));
    const first = [...wanted.keys()].map((shelf) => [keyOf(shelf.kind), shelf] as const);
    shelves.clear();
    for (const [key, shelf] of [...first, ...others]) shelves.set(key, shelf);
    pump();
  }

  /** Now and then: asks the longest unasked container of each kind whether it is well, and replaces the old. */
  function sweep(): void {
    const now = performance.now();
    for (const shelf of shelves.values()) {
      const due = shelf.idle.find((idle) => now - idle.askedAt >= askEveryMs);
      if (due !== undefined) void ask(shelf, due);
    }
    pump();
  }

  async function ask(shelf: Shelf, idle: Idle): Promise<void> {
    idle.state = 'asked';
    idle.askedAt = performance.now();
    shelf.idle = shelf.idle.filter((other) => other !== idle);
    shelf.asked += 1;
    const seen = await sayHello(idle.container, askTimeoutMs).catch(() => undefined);
    shelf.asked -= 1;
    if (isClosed || seen === undefined) discard(shelf, idle);
    else offer(shelf, { ...idle, seen });
    pump();
  }

  function report(): Omit<PoolReport, 'removing' | 'removalsFailed'> {
    const now = performance.now();
    const kinds = [...shelves.values()].map((shelf) => ({
      ...shelf.kind,
      ...numbersOf(shelf, waiters.filter((waiter) => waiter.shelf === shelf).length),
    }));
    const faults = [engine, ...[...shelves.values()].map((shelf) => shelf.breaker)];
    const problem = faults.map((breaker) => breaker.openFault(now)).find((fault) => fault !== null);
    return { ...total(kinds satisfies PoolNumbers[], waits), kinds, problem: problem?.message ?? null };
  }

  async function close(): Promise<void> {
    isClosed = true;
    clearInterval(sweeper);
    clearTimeout(retry);
    for (const waiter of waiters.splice(0))
      waiter.reject(new SandboxFault('engine', 'The sandbox was closed.'));
    const starts = [...shelves.values()].flatMap((shelf) => [...shelf.starting]);
    for (const shelf of shelves.values()) {
      for (const idle of shelf.idle.splice(0)) {
        idle.state = 'gone';
        idle.container.closeInBackground();
      }
    }
    await Promise.allSettled(starts.map((each) => each.ready));
  }

  return { take, keepWarm, report, close };
}

function asFault(error: unknown): SandboxFault {
  return error instanceof SandboxFault
    ? error
    : new SandboxFault('container', wordsOf(error), { cause: error });
}

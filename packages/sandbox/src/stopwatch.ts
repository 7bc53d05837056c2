import { performance } from 'node:perf_hooks';

/** Measures and limits the time of candidate code; stands still while we answer one of its questions. */
export class Stopwatch {
  #timer: NodeJS.Timeout | undefined;
  #elapsedMs = 0;
  #since: number | null = null;
  onLate: () => void = () => undefined;

  constructor(private readonly limitMs: number) {
    this.resume();
  }

  get elapsedMs(): number {
    return this.#elapsedMs + (this.#since === null ? 0 : performance.now() - this.#since);
  }

  resume(): void {
    if (this.#since !== null) return;
    this.#since = performance.now();
    const leftMs = Math.max(0, this.limitMs - this.#elapsedMs);
    if (Number.isFinite(leftMs)) this.#timer = setTimeout(() => this.onLate(), leftMs);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#elapsedMs = this.elapsedMs;
    this.#since = null;
  }

  /** Ends the measurement and tells it. */
  stop(): number {
    this.pause();
    return this.#elapsedMs;
  }
}

import { watchNpm } from './watch-npm.ts';

export interface Stop {
  /** Settles when somebody asks for a stop. */
  asked: Promise<null>;
  signal: AbortSignal;
  abort(): void;
  /** What a second Ctrl-C does before the process ends at once. */
  onSecond(then: () => void): void;
}

/** Ctrl-C, a closed terminal, a polite kill and a death of npm all mean the same; a second Ctrl-C means now. */
export function listenForStop(isRunByNpm: boolean): Stop {
  const controller = new AbortController();
  let second: () => void = () => undefined;
  const asked = new Promise<null>((resolve) => {
    const stop = () => {
      controller.abort();
      resolve(null);
    };
    if (isRunByNpm) watchNpm(stop);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(name, () => {
        if (controller.signal.aborted && name === 'SIGINT') {
          second();
          process.exit(130);
        }
        stop();
      });
    }
  });
  // A terminal that was closed can no longer be written to; that is no reason to die half-way.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    asked,
    signal: controller.signal,
    abort: () => controller.abort(),
    onSecond(then) {
      second = then;
    },
  };
}

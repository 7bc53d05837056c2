/** What a worker of ours says: once that it stands ready, then an answer for each question. */
export type FromTended<Output> =
  | { kind: 'ready' }
  | { kind: 'done'; output: Output }
  /** It ran into something it cannot go on from, such as the end of its stack. */
  | { kind: 'broken'; fault: string };

/** The part of a worker that is needed here. */
export interface WorkerToTend<Input, Output> {
  postMessage: (input: Input) => void;
  onmessage: ((event: { data: FromTended<Output> }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  terminate: () => void;
}

/** A worker that takes the place of another counts as ready while it loads: questions only wait a little longer. */
export type WorkerState = 'loading' | 'ready' | 'unavailable';

interface Question<Input, Output> {
  input: Input;
  resolve: (output: Output) => void;
  reject: (error: Error) => void;
}

export interface TendedWorker<Input, Output> {
  ask: (input: Input) => Promise<Output>;
  stop: () => void;
}

interface Options {
  /** For one answer; how long loading takes is the network's matter. */
  timeoutMs: number;
  /** So many failures with no answer between them, and it is given up. */
  mostFailures: number;
  onState: (state: WorkerState) => void;
}

/**
 * Asks a worker one question after the other. One that hangs or breaks is ended, its question fails, and the next one
 * goes to a new worker; one that cannot even be loaded, or fails again and again, is given up.
 */
export function tendWorker<Input, Output>(
  createWorker: () => WorkerToTend<Input, Output>,
  { timeoutMs, mostFailures, onState }: Options,
): TendedWorker<Input, Output> {
  let state: WorkerState = 'loading';
  let isLoaded = false;
  let worker: WorkerToTend<Input, Output> | null = null;
  let asked: Question<Input, Output> | null = null;
  let waiting: Question<Input, Output>[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  function change(next: WorkerState): void {
    if (state === next) return;
    state = next;
    onState(next);
  }

  function begin(): void {
    isLoaded = false;
    const begun = createWorker();
    worker = begun;
    begun.onmessage = ({ data }) => {
      // What an ended worker has said before may still arrive.
      if (worker !== begun) return;
      if (data.kind === 'ready') {
        isLoaded = true;
        change('ready');
        askNext();
      } else if (data.kind === 'broken') fail(data.fault);
      else {
        failures = 0;
        takeAsked()?.resolve(data.output);
        askNext();
      }
    };
    begun.onerror = () => worker === begun && fail('the worker failed');
  }

  function askNext(): void {
    if (!isLoaded || asked) return;
    asked = waiting.shift() ?? null;
    if (!asked) return;
    timer = setTimeout(() => fail('the worker did not answer in time'), timeoutMs);
    worker?.postMessage(asked.input);
  }

  function takeAsked(): Question<Input, Output> | null {
    clearTimeout(timer);
    const taken = asked;
    asked = null;
    return taken;
  }

  function fail(fault: string): void {
    failures += 1;
    if (!isLoaded || failures >= mostFailures) {
      endAll(fault);
      change('unavailable');
    } else {
      takeAsked()?.reject(new Error(fault));
      worker?.terminate();
      begin();
    }
  }

  function endAll(fault: string): void {
    worker?.terminate();
    worker = null;
    isLoaded = false;
    takeAsked()?.reject(new Error(fault));
    const left = waiting;
    waiting = [];
    for (const { reject } of left) reject(new Error(fault));
  }

  begin();
  return {
    ask: (input) =>
      new Promise((resolve, reject) => {
        if (!worker) return reject(new Error('there is no worker any more'));
        waiting.push({ input, resolve, reject });
        askNext();
      }),
    stop: () => endAll('the worker was stopped'),
  };
}

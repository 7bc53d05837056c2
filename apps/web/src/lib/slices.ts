/**
 * Long computations are generators that yield how far they are, so that whoever runs them decides: at once, or in slices
 * with other work between.
 */
export type Steps<Result> = Generator<number, Result>;

export function runAtOnce<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Lets whatever waits in the event queue run after each slice. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  onStep: (done: number) => void = () => undefined,
): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    onStep(step.value);
    await nextTask();
    step = steps.next();
  }
  return step.value;
}

/** A message to oneself comes back at once; timers would wait 4 ms each. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

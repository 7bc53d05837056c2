/** Does something now and then until closed; never twice at once, and a failure waits for the next time. */
export function every(
  intervalMs: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): { close(): void } {
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    void work()
      .catch(onError)
      .finally(() => {
        isRunning = false;
      });
  }, intervalMs);
  return { close: () => clearInterval(timer) };
}

import { SandboxFault } from './fault.ts';

/** Waits for the engine, but not for ever: an engine that hangs is a fault like one that is gone. */
export async function within<T>(
  timeoutMs: number,
  what: string,
  act: () => Promise<T>,
  kind: SandboxFault['kind'] = 'engine',
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    const message = `It took longer than ${timeoutMs / 1000} s to ${what}.`;
    timer = setTimeout(() => reject(new SandboxFault(kind, message)), timeoutMs);
  });
  try {
    return await Promise.race([act(), late]);
  } finally {
    clearTimeout(timer);
  }
}

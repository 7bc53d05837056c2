/** A fault of the platform: engine gone, image missing, container removed from outside, hidden code broken. */
export class SandboxFault extends Error {
  constructor(
    readonly kind: 'engine' | 'image' | 'container' | 'judge',
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
    this.name = 'SandboxFault';
  }
}

/** The words of an error of any kind, for the end of a sentence. */
export function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The engine's HTTP status, when the error is its answer. */
export function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error ? (error as { statusCode?: unknown }).statusCode : undefined;
  return typeof status === 'number' ? status : undefined;
}

import { z } from 'zod';

/** Why the API could not start, in one sentence for whoever started it. */
export function explainFailure(error: unknown): string {
  if (error instanceof z.ZodError) {
    const [issue] = error.issues;
    return `A setting is wrong: ${issue?.path.join('.')}: ${issue?.message}`;
  }
  if (!(error instanceof Error)) return 'The API could not start.';
  if ('code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `The port ${error.port} is taken by another program; choose another one.`;
  }
  const message = error instanceof AggregateError ? error.errors.map(String).join(', ') : error.message;
  return `The API could not start: ${message.replaceAll('\n', ' ')}`;
}

/**
 * What the log may hold of an exception. A failed query carries its parameters (code, names, addresses) in its message, and
 * PostgreSQL quotes values in its details: of those only the statement with placeholders and the error's code are kept.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: 'something that is no error was thrown' };
  if (!('query' in error && 'params' in error)) {
    return { name: error.name, message: error.message, frames: framesOf(error), ...causeOf(error) };
  }
  const { cause } = error;
  return {
    name: 'QueryFailed',
    query: error.query,
    ...(typeof cause === 'object' && cause !== null && 'code' in cause && { code: cause.code }),
    ...(typeof cause === 'object' &&
      cause !== null &&
      'constraint' in cause && { constraint: cause.constraint }),
    frames: framesOf(error),
  };
}

function causeOf(error: Error): Record<string, unknown> {
  return error.cause === undefined ? {} : { cause: describeFault(error.cause) };
}

/** The stack without its first lines, which repeat the message. */
function framesOf({ stack = '' }: Error): string[] {
  return stack.split('\n').filter((line) => /^\s+at /.test(line));
}

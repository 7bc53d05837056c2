/** JSON that is not what it should be: too deep, not UTF-8, not JSON, or with a key that means something to JavaScript. */
export class JsonProblem extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The most values that candidate code may send at once: a second of work. Bytes alone are no measure, because what is
 * written as `[],` takes ten times as long and forty times the memory of a number: 60 MB of it stop a worker for minutes.
 */
export const mostForeignValues = 1_000_000;

/**
 * Parses JSON that candidate code may have written. Depth and values are counted before the parser sees the text: a
 * parser takes a million brackets, and whoever walks the result afterwards falls off the stack.
 */
export function parseStrictJson(
  bytes: Buffer,
  { maxDepth = 40, maxValues = Number.POSITIVE_INFINITY } = {},
): unknown {
  const excess = findExcess(bytes, maxDepth, maxValues);
  if (excess !== null) throw new JsonProblem(excess);
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    throw new JsonProblem('not valid UTF-8');
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonProblem('not valid JSON');
  }
}

/** Why it is not parsed, or null. Brackets and commas inside strings do not count. */
function findExcess(bytes: Buffer, maxDepth: number, maxValues: number): string | null {
  let depth = 0;
  let values = 1;
  let isString = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (isString) {
      if (byte === 0x5c) at += 1;
      else if (byte === 0x22) isString = false;
    } else if (byte === 0x22) {
      isString = true;
    } else if (byte === 0x5b || byte === 0x7b) {
      depth += 1;
      values += 1;
    } else if (byte === 0x5d || byte === 0x7d) {
      depth -= 1;
    } else if (byte === 0x2c) {
      values += 1;
    }
    if (depth > maxDepth) return `nested deeper than ${maxDepth} levels`;
    if (values > maxValues) return `of more than ${maxValues} values`;
  }
  return null;
}

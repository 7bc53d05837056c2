/** JSON that is not what it should be: too deep, not UTF-8, not JSON, or with a key that means something to JavaScript. */
export class JsonProblem extends Error {}

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses JSON that candidate code may have written. The depth is counted before the parser sees the text: a parser
 * takes a million brackets, and whoever walks the result afterwards falls off the stack.
 */
export function parseStrictJson(bytes: Buffer, maxDepth = 40): unknown {
  if (depthOf(bytes, maxDepth) > maxDepth) throw new JsonProblem(`nested deeper than ${maxDepth} levels`);
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

/** The deepest nesting, counted up to one more than the limit. Brackets inside strings do not count. */
function depthOf(bytes: Buffer, limit: number): number {
  let depth = 0;
  let deepest = 0;
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
      if (depth > deepest) deepest = depth;
      if (deepest > limit) return deepest;
    } else if (byte === 0x5d || byte === 0x7d) {
      depth -= 1;
    }
  }
  return deepest;
}

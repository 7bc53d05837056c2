const directive =
  /\b(noqa|nosec)\b|\b(ruff|flake8|pylint|mypy|pyright|isort)\s*:|\btype\s*:\s*ignore|\bpragma\s*:\s*no\s*cover/i;

export interface Masked {
  /** Same length in bytes, same lines; suppression comments blanked. */
  content: string;
  suppressions: { line: number; text: string }[];
}

/**
 * Blanks comments that would hide findings from ruff. `tokens` is ruff's token list of the same text, with byte offsets;
 * a `# noqa` inside a string is no comment and stays.
 */
export function maskSuppressions(content: string, tokens: string): Masked {
  const bytes = Buffer.from(content);
  const suppressions: Masked['suppressions'] = [];
  let line = 1;
  let seenTo = 0;
  for (const [, from, to] of tokens.matchAll(/^\s*Comment (\d+)\.\.(\d+)/gm)) {
    const [start, end] = [Number(from), Number(to)];
    const text = bytes.toString('utf8', start, end);
    if (!directive.test(text)) continue;
    for (; seenTo < start; seenTo++) if (bytes[seenTo] === 0x0a) line++;
    suppressions.push({ line, text: text.slice(0, 300) });
    bytes.fill(0x20, start + 1, end);
  }
  return { content: bytes.toString('utf8'), suppressions };
}

/** The last texts that were copied or cut on this page: it can tell what comes back from what comes from elsewhere. */
const mostKept = 10;
let copied: readonly string[] = [];

/** Clipboards change the ends of lines. */
const toComparable = (text: string) => text.replace(/\r\n?/g, '\n');

export function rememberCopied(text: string): void {
  if (text !== '') copied = [toComparable(text), ...copied].slice(0, mostKept);
}

export function wasCopiedHere(text: string): boolean {
  return copied.includes(toComparable(text));
}

import { decodeText } from '@holdout/contract';

/** What may stand before the root of a document: its declaration, comments, a document type without definitions. */
const prologue =
  /^\uFEFF?\s*(?:<\?xml\s[^<>]{0,200}\?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE\s+svg[^<>[\]]{0,400}>\s*)*/;

/**
 * Whether bytes are an SVG image. Scripts and links in it are left as they are: it is only ever shown in a place where
 * neither does anything. Entities could unfold to gigabytes there and are refused.
 */
export function isSvg(bytes: Buffer): boolean {
  const text = decodeText(bytes);
  if (text === null || text.includes('<!ENTITY')) return false;
  const [before = ''] = prologue.exec(text) ?? [];
  return /^<svg[\s>/]/.test(text.slice(before.length, before.length + 5));
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Width and height of a PNG; null for anything else. From the signature to the end it must be made of chunks, the first
 * its header and one of them data: bytes that are something else behind the first eight are none.
 */
export function readPng(bytes: Buffer): { width: number; height: number } | null {
  if (!bytes.subarray(0, signature.length).equals(signature)) return null;
  let size: { width: number; height: number } | null = null;
  let hasData = false;
  let at = signature.length;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (!/^[A-Za-z]{4}$/.test(type) || end > bytes.length || (size === null) !== (type === 'IHDR'))
      return null;
    if (type === 'IHDR' && length === 13) {
      size = { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    }
    if (size === null || size.width === 0 || size.height === 0) return null;
    hasData ||= type === 'IDAT';
    if (type === 'IEND') return hasData && end === bytes.length ? size : null;
    at = end;
  }
  return null;
}

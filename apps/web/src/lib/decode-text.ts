export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** As people call them. */
export const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Latin-1)',
};

export interface DecodedText {
  text: string;
  encoding: Encoding;
  /** Bytes that are no UTF-8 in a file that otherwise is; each stands as U+FFFD in the text. */
  hasUnreadable: boolean;
}

const replacement = '\ufffd';

/**
 * Text from bytes whose encoding nobody told us: by its byte order mark, else by what the bytes can be. Null when they
 * are no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const wide = findUtf16(bytes);
  if (wide) return readAs(wide, bytes);
  if (bytes.includes(0)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', hasUnreadable: false };
  } catch {
    return readBroken(bytes);
  }
}

/** Not quite UTF-8: either all of it is an older encoding, or a few bytes of one got into a UTF-8 file. */
function readBroken(bytes: Uint8Array): DecodedText {
  const text = new TextDecoder('utf-8').decode(bytes);
  let readable = 0;
  let unreadable = 0;
  for (const [character] of text.matchAll(/[^\0-\x7f]/gu)) {
    if (character === replacement) unreadable += 1;
    else readable += 1;
  }
  if (readable > unreadable) return { text, encoding: 'utf-8', hasUnreadable: true };
  return readAs('windows-1252', bytes) as DecodedText;
}

function readAs(encoding: Encoding, bytes: Uint8Array): DecodedText | null {
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? null : { text, encoding, hasUnreadable: text.includes(replacement) };
}

/** UTF-16 by its mark, or because every other byte of what looks like plain letters is zero. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const isMost = (count: number) => count > sample.length * 0.3;
  if (isMost(odd) && even === 0) return 'utf-16le';
  return isMost(even) && odd === 0 ? 'utf-16be' : null;
}

import { useMemo, useState } from 'react';

/**
 * A text as what it holds, for an editor that gets its text from somebody else and writes it anew. What was written here
 * is known, and not read again: it stays the same object.
 * @param read a function that stays the same
 */
export function useReadText<Read>(text: string, read: (text: string) => Read) {
  const [written, setWritten] = useState<{ text: string; held: Read } | null>(null);
  const held = useMemo(() => (written?.text === text ? written.held : read(text)), [written, text, read]);
  return { held, noteWritten: (next: string, what: Read) => setWritten({ text: next, held: what }) };
}

import { useEffect, useState } from 'react';
import type { ZodType } from 'zod';

/**
 * State of a page that survives a reload. What this tab kept comes first, so that two tabs do not move each other's
 * things; a new tab starts where the last one was. Without storage it lasts as long as the page.
 */
export function useRemembered<Value>(
  key: string,
  schema: ZodType<Value>,
  initial: Value,
): [Value, (change: (before: Value) => Value) => void] {
  const [value, setValue] = useState(() => recall(key, schema) ?? initial);
  useEffect(() => remember(key, value), [key, value]);
  return [value, setValue];
}

export function recall<Value>(key: string, schema: ZodType<Value>): Value | null {
  for (const storage of ['sessionStorage', 'localStorage'] as const) {
    try {
      const value = parseStored(window[storage].getItem(key), schema);
      if (value !== null) return value;
    } catch {
      // Storage that is forbidden counts as empty.
    }
  }
  return null;
}

/** What an older or a newer version of the page wrote, or nobody of ours, is as good as nothing. */
export function parseStored<Value>(text: string | null | undefined, schema: ZodType<Value>): Value | null {
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
}

export function remember(key: string, value: unknown): void {
  for (const storage of ['sessionStorage', 'localStorage'] as const) {
    try {
      window[storage].setItem(key, JSON.stringify(value));
    } catch {
      // Full or forbidden: this is comfort, not work.
    }
  }
}

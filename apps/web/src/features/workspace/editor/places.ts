import { z } from 'zod';
import type { EditorPlace } from '../../../components/code-editor/code-editor-props.ts';
import { recall, remember } from '../../../lib/remembered.ts';

const Places = z.record(z.string(), z.object({ line: z.int(), column: z.int(), scrollTop: z.number() }));
const writeDelayMs = 500;
const mostPlaces = 300;

/** Where each file of an attempt was left, kept on this device, so that a reload loses no place. */
export interface Places {
  read: (address: string) => EditorPlace | null;
  keep: (address: string, place: EditorPlace) => void;
  subscribe: (listener: () => void) => () => void;
  /** Writes at once what waits to be written. */
  flush: () => void;
}

export function createPlaces(attemptId: string): Places {
  const key = `holdout-places-${attemptId}`;
  const places = new Map<string, EditorPlace>(Object.entries(recall(key, Places) ?? {}));
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  const flush = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    remember(key, Object.fromEntries([...places].slice(-mostPlaces)));
  };
  return {
    read: (address) => places.get(address) ?? null,
    keep: (address, place) => {
      places.delete(address);
      places.set(address, place);
      timer ??= setTimeout(flush, writeDelayMs);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush,
  };
}

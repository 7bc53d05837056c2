import { createUuid } from './uuid.ts';

/** Two devices that add at the same time do not choose the same. */
export function createId(what: string): string {
  return `${what}-${createUuid().slice(0, 8)}`;
}

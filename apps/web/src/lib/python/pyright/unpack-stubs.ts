import { strFromU8, unzipSync } from 'fflate';
import type { PythonFiles } from './mirror.ts';

/** From a ZIP of our own, so no limits are needed. */
export function unpackStubs(zip: Uint8Array): PythonFiles {
  const entries = Object.entries(unzipSync(zip));
  return Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

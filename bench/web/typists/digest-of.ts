import { sha256 } from '@holdout/contract/digest';
import type { Files } from '../../../apps/web/src/features/workspace/project/project-files.ts';

/** Of a whole project: every file counts, in whatever order they come. */
export function digestOf(files: Files): string {
  return sha256(JSON.stringify(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))));
}

import { isTestFile, type LineSpan, type RunRequest } from '@holdout/contract';
import type { OpenFile } from '../editor/open-file.ts';
import { findTest } from './find-test.ts';

/** What somebody asks for; what exactly is run follows from the file in front. */
export type RunWish = 'file' | 'selection' | 'test' | 'visible-checks' | 'own-tests';

/** What to run; the saved revision is found when it starts. */
export type RunTarget = RunRequest extends infer Each
  ? Each extends RunRequest
    ? Omit<Each, 'revision'>
    : never
  : never;

/** Whether the file in front is one that this can be asked of. */
export function suits(wish: RunWish, file: OpenFile | null): boolean {
  const isPython = file?.path.endsWith('.py') === true;
  switch (wish) {
    case 'file':
    case 'selection':
      return isPython && file.kind === 'project';
    case 'test':
      return isPython && (file.kind === 'visible' || (file.kind === 'project' && isTestFile(file.path)));
    default:
      return true;
  }
}

/** Null where there is nothing to run: the cursor stands in no test. */
export function findRunTarget(
  wish: RunWish,
  file: OpenFile | null,
  text: string,
  lines: LineSpan,
): RunTarget | null {
  if (wish === 'visible-checks' || wish === 'own-tests') return { kind: wish };
  if (file === null) return null;
  if (wish === 'file') return { kind: 'file', path: file.path };
  if (wish === 'selection') return { kind: 'selection', path: file.path, lines };
  const name = findTest(text, lines.first);
  if (name === null) return null;
  return { kind: file.kind === 'visible' ? 'visible-checks' : 'own-tests', test: `${file.path}::${name}` };
}

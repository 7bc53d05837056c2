import { Skeleton } from '@mantine/core';
import { Suspense } from 'react';
import { lazyPart } from '../../lib/lazy-part.ts';
import type { CodeEditorProps } from './code-editor-props.ts';

const loadCodeEditor = () => import('./code-editor.tsx');
const CodeEditor = lazyPart(loadCodeEditor);

/** For a page that will show an editor in any case: it comes while the page still asks for what to show in it. */
export function fetchCodeEditor(): void {
  // Whoever shows the editor tries again, and tells when it does not come.
  loadCodeEditor().catch(() => undefined);
}

/** Monaco is large; it comes when the first file is shown, into a place that is already there. */
export function LazyCodeEditor(props: CodeEditorProps) {
  return (
    <Suspense
      fallback={Array.from({ length: 14 }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move.
        <Skeleton key={line} height={12} m={10} width={`${30 + ((line * 37) % 50)}%`} />
      ))}
    >
      <CodeEditor {...props} />
    </Suspense>
  );
}

import { Skeleton } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { CodeEditorProps } from './code-editor-props.ts';

const CodeEditor = lazy(() => import('./code-editor.tsx'));

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

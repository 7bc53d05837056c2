import type { EditorChange } from '../../../components/code-editor/code-editor-props.ts';

/** Two changes, one after the other, as one; null when they are at different places. */
export function joinChanges(first: EditorChange, second: EditorChange): EditorChange | null {
  const firstEnd = first.offset + first.added;
  const secondEnd = second.offset + second.removed;
  if (second.offset > firstEnd || secondEnd < first.offset) return null;
  // What the second one takes away beyond what the first one wrote stood there before both.
  const before = Math.max(0, first.offset - second.offset);
  const after = Math.max(0, secondEnd - firstEnd);
  return {
    offset: Math.min(first.offset, second.offset),
    removed: first.removed + before + after,
    added: first.added - (second.removed - before - after) + second.added,
  };
}

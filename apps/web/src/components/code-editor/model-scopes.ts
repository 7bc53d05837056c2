import { useEffect } from 'react';

/**
 * How long the texts of a page stay in the editor's memory, with their undo histories: as long as anybody holds their
 * scope. A page holds it too, so that closing one of two editors, or showing a table in its place, forgets nothing.
 */
const holderCounts = new Map<string, number>();
let forget: (scope: string) => void = () => undefined;

/** Called by the editor, which alone knows the texts. */
export function whenScopeEnds(listener: (scope: string) => void): void {
  forget = listener;
}

export function useModelScope(scope: string): void {
  useEffect(() => {
    holderCounts.set(scope, (holderCounts.get(scope) ?? 0) + 1);
    return () => {
      const left = (holderCounts.get(scope) ?? 1) - 1;
      if (left > 0) holderCounts.set(scope, left);
      else {
        holderCounts.delete(scope);
        forget(scope);
      }
    };
  }, [scope]);
}

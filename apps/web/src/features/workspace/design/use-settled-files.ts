import { startTransition, useEffect, useState } from 'react';
import type { Autosave } from '../project/autosave.ts';
import type { Files } from '../project/project-files.ts';

const quietMs = 200;
/** Drawing a long preview takes as long as some letters: who types on and on sees it rarely. */
const longestWaitMs = 4000;

/** The files as they were when the hand last rested: what is drawn from them must not hold up the next letter. */
export function useSettledFiles(project: Autosave): Files {
  const [files, setFiles] = useState(() => project.getSnapshot().files);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitsSinceMs: number | null = null;
    const settle = () => {
      waitsSinceMs = null;
      startTransition(() => setFiles(project.getSnapshot().files));
    };
    const unsubscribe = project.subscribe(() => {
      const nowMs = performance.now();
      waitsSinceMs ??= nowMs;
      clearTimeout(timer);
      timer = setTimeout(settle, Math.min(quietMs, Math.max(0, waitsSinceMs + longestWaitMs - nowMs)));
    });
    settle();
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [project]);
  return files;
}

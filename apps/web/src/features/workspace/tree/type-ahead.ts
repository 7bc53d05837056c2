import { useMemo } from 'react';

const pauseMs = 700;

/** What is typed to find a line, until one pauses or presses another key. */
export function useTypedText(): { add: (letter: string) => string; forget: () => void } {
  return useMemo(() => {
    let text = '';
    let atMs = 0;
    return {
      add: (letter) => {
        const nowMs = performance.now();
        const isGoingOn = nowMs - atMs < pauseMs;
        // The same letter again and again means the next one, not a longer name.
        text = isGoingOn && text !== letter ? text + letter : letter;
        atMs = nowMs;
        return text;
      },
      forget: () => {
        text = '';
      },
    };
  }, []);
}

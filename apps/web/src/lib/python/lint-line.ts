/** A text that somebody may be typing in just now; the editor's own texts are such. */
export interface LiveText {
  getValue: () => string;
  getVersionId: () => number;
  isDisposed: () => boolean;
}

/**
 * Hints for texts that change. A text is looked at when nothing was typed in it for a moment; an answer that comes for an
 * older version of it is dropped, since the next one is on its way. Without an answer there are no hints, not old ones.
 */
export function createLintLine<Text extends LiveText, Hint>(
  lint: (text: string) => Promise<readonly Hint[]>,
  show: (text: Text, hints: readonly Hint[]) => void,
  pauseMs: number,
) {
  const timers = new Map<Text, ReturnType<typeof setTimeout>>();

  async function look(text: Text): Promise<void> {
    timers.delete(text);
    if (text.isDisposed()) return;
    const version = text.getVersionId();
    const hints = await lint(text.getValue()).catch(() => []);
    if (!text.isDisposed() && text.getVersionId() === version) show(text, hints);
  }

  return {
    changed: (text: Text) => {
      clearTimeout(timers.get(text));
      timers.set(
        text,
        setTimeout(() => void look(text), pauseMs),
      );
    },
    stop: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}

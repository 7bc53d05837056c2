import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the focus of a list on the wanted line while lines come, go and move. When the line with the focus is deleted,
 * the focus goes to the one that took its place; otherwise it would fall to the start of the page.
 */
export function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  keys: readonly string[],
  wanted: string | null,
): { index: number; onFocus: () => void; onBlur: (event: FocusEvent) => void } {
  const hadFocus = useRef(false);
  const lastIndex = useRef(0);
  const found = wanted === null ? -1 : keys.indexOf(wanted);
  const index = found >= 0 ? found : Math.max(0, Math.min(lastIndex.current, keys.length - 1));
  lastIndex.current = index;
  const current = keys[index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever lines came, went or moved.
  useEffect(() => {
    const active = document.activeElement;
    const isOurs = active === document.body || list.current?.contains(active);
    if (hadFocus.current && isOurs) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [keys.length, current]);
  return {
    index,
    onFocus: () => {
      hadFocus.current = true;
    },
    onBlur: (event) => {
      // Without a next element the line itself may have gone.
      if (event.relatedTarget && !list.current?.contains(event.relatedTarget)) hadFocus.current = false;
    },
  };
}

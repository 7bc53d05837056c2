import { useEffect, useRef } from 'react';

let isFirstPage = true;

/** Moves the focus to the heading when a page opens, except the first: there the browser starts at the top by itself. */
export function usePageFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFirstPage) {
      isFirstPage = false;
      return;
    }
    heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}

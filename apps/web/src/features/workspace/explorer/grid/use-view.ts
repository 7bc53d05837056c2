import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';

export interface View {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** What of a scrolled box is in view. It begins where one was before, and keeps `place` up to date. */
export function useView(
  box: RefObject<HTMLDivElement | null>,
  place: { top: number; left: number },
): [View, () => void] {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  const look = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left, clientWidth: width, clientHeight: height } = element;
    place.top = top;
    place.left = left;
    setView({ top, left, width, height });
  }, [box, place]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollTo(place.left, place.top);
    const observer = new ResizeObserver(look);
    observer.observe(element);
    look();
    return () => observer.disconnect();
  }, [box, place, look]);
  return [view, look];
}

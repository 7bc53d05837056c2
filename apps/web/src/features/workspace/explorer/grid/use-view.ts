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
  const onScroll = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const { scrollTop: top, scrollLeft: left } = element;
    place.top = top;
    place.left = left;
    setView((before) => ({ ...before, top, left }));
  }, [box, place]);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // Its size is not asked for while one scrolls: the answer could cost a layout in every frame.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setView((before) => ({ ...before, width, height }));
    };
    element.scrollTo(place.left, place.top);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    onScroll();
    return () => observer.disconnect();
  }, [box, place, onScroll]);
  return [view, onScroll];
}

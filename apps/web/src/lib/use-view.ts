import { type RefObject, useLayoutEffect, useState } from 'react';

export interface View {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** What of a scrolled box is in view. With a `place` it begins where one was before, and keeps that up to date. */
export function useView(
  box: RefObject<HTMLElement | null>,
  place: { top: number; left: number } | null = null,
): View {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const follow = () => {
      const { scrollTop: top, scrollLeft: left } = element;
      if (place) Object.assign(place, { top, left });
      setView((before) => ({ ...before, top, left }));
    };
    // Its size is not asked for while one scrolls: the answer could cost a layout in every frame.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setView((before) => ({ ...before, width, height }));
    };
    if (place) element.scrollTo(place.left, place.top);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    element.addEventListener('scroll', follow, { passive: true });
    measure();
    follow();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', follow);
    };
  }, [box, place]);
  return view;
}

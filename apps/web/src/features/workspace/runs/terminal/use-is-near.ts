import { type RefObject, useEffect, useRef, useState } from 'react';

/** Whether an element is in the view of its section, or within a view of it, or was so once: what is drawn stays. */
export function useIsNear(): [RefObject<HTMLPreElement | null>, boolean] {
  const ref = useRef<HTMLPreElement>(null);
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || isNear) return;
    const observer = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setIsNear(true),
      { root: element.closest('section'), rootMargin: '100%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isNear]);
  return [ref, isNear];
}

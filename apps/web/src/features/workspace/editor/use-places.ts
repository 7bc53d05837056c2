import { useEffect, useMemo } from 'react';
import { createPlaces, type Places } from './places.ts';

/** The places of this attempt; what waits to be written is written when the page is left. */
export function usePlaces(attemptId: string): Places {
  const places = useMemo(() => createPlaces(attemptId), [attemptId]);
  useEffect(() => {
    window.addEventListener('pagehide', places.flush);
    return () => {
      window.removeEventListener('pagehide', places.flush);
      places.flush();
    };
  }, [places]);
  return places;
}

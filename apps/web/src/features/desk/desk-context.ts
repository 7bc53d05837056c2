import type { EvidenceLink, ReviewDesk } from '@holdout/contract';
import { createContext, useContext } from 'react';
import type { Destination, Place } from './place/use-place.ts';
import type { DraftAutosave } from './rating/draft-autosave.ts';

/** What every part of one desk shares: the work, the place, and a way to take something as evidence. */
export interface Desk {
  view: ReviewDesk;
  place: Place;
  go: (to: Destination) => void;
  /** What is being written; null until it is open, and once the rating is frozen. */
  draft: DraftAutosave | null;
  /** Null once the rating is frozen. */
  addEvidence: ((competency: string, link: EvidenceLink) => void) | null;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('this part belongs on a desk');
  return desk;
}

import type { NumberedEvent, WorkEvent } from '@holdout/contract';

/** What waits to be sent, numbered without gaps. Only so much waits; of the rest remains that there was more, and when. */
export interface EventQueue {
  push: (event: WorkEvent, atMs: number) => void;
  /** As they are now: what comes later is not added to this list. */
  waiting: () => readonly NumberedEvent[];
  /** Those up to this number have arrived. */
  forget: (number: number) => void;
}

export function createEventQueue(mostWaiting: number): EventQueue {
  let events: NumberedEvent[] = [];
  let lastNumber = 0;
  let lostSinceMs: number | null = null;

  function add(event: WorkEvent, atMs: number): void {
    lastNumber += 1;
    events.push({ number: lastNumber, at: toInstant(atMs), event });
  }

  return {
    push: (event, atMs) => {
      // Room for what was lost, too.
      if (events.length >= mostWaiting - 1) {
        lostSinceMs ??= atMs;
        return;
      }
      if (lostSinceMs !== null) {
        add({ kind: 'gap', seconds: Math.max(0, Math.round((atMs - lostSinceMs) / 1000)) }, lostSinceMs);
        lostSinceMs = null;
      }
      add(event, atMs);
    },
    waiting: () => [...events],
    forget: (number) => {
      events = events.filter((event) => event.number > number);
    },
  };
}

/** To the second: nobody's rhythm of typing is anybody's business. */
function toInstant(atMs: number): string {
  return new Date(Math.floor(atMs / 1000) * 1000).toISOString();
}

import type { TimeGift, TimeRefusal } from '@holdout/contract';
import type { AttemptRow } from '@holdout/db';

/** What a gift does to an attempt, in the columns of its entry. */
export interface TimeEffect {
  minutes: number;
  percent: number;
  windowMinutes: number;
  endMinutes: number;
}

const minuteMs = 60_000;
const mostPercent = 300;
/** Beyond a year from its beginning nothing is an exercise any more. */
const longestMinutes = 366 * 24 * 60;

/**
 * Minutes for an attempt that is over count from now: "thirty minutes more" opens it again for thirty minutes, however
 * long ago it closed. A share is a share of the window as it was invited, and the time limit follows by its percentage.
 */
export function effectOfGift(gift: TimeGift, attempt: AttemptRow, now: Date): TimeEffect | TimeRefusal {
  const sinceEnd = Math.max(0, Math.ceil((now.getTime() - attempt.closesAt.getTime()) / minuteMs));
  const effect = { minutes: 0, percent: 0, windowMinutes: 0, endMinutes: 0 };
  switch (gift.kind) {
    case 'extra':
    case 'accommodation_minutes':
      return refuseTooMuch(
        { ...effect, minutes: gift.minutes, endMinutes: sinceEnd + gift.minutes },
        attempt,
      );
    case 'window':
      return refuseTooMuch({ ...effect, minutes: gift.minutes, windowMinutes: gift.minutes }, attempt);
    case 'accommodation_percent': {
      const { percent } = gift;
      const windowMinutes = Math.round((windowOf(attempt) * percent) / (100 + attempt.extraTimePercent));
      return refuseTooMuch({ ...effect, percent, windowMinutes }, attempt);
    }
  }
}

function refuseTooMuch(effect: TimeEffect, attempt: AttemptRow): TimeEffect | TimeRefusal {
  const isTooMuch =
    isTooLong(attempt, effect.windowMinutes + effect.endMinutes) ||
    attempt.extraTimePercent + effect.percent > mostPercent;
  return isTooMuch ? 'too_much' : effect;
}

/** Whether so many minutes more would be beyond what an attempt may have in all. */
export function isTooLong(attempt: AttemptRow, moreMinutes: number): boolean {
  const soFar = windowOf(attempt) + attempt.creditedMinutes + attempt.pausedSeconds / 60;
  return soFar + moreMinutes > longestMinutes;
}

const windowOf = ({ opensAt, windowEndsAt }: AttemptRow): number =>
  (windowEndsAt.getTime() - opensAt.getTime()) / minuteMs;

/** The entry against an entry. */
export function effectOfUndo(entry: TimeEffect): TimeEffect {
  return {
    minutes: -entry.minutes,
    percent: -entry.percent,
    windowMinutes: -entry.windowMinutes,
    endMinutes: -entry.endMinutes,
  };
}

/**
 * The server's time, counted on with the browser's monotonic clock. The wall clock of a candidate's machine may be
 * wrong by a day or jump; it is never asked.
 */
export interface ServerClock {
  nowMs: () => number;
}

export function createServerClock(
  serverNow: string,
  monotonicMs: () => number = () => performance.now(),
): ServerClock {
  const serverStartMs = Date.parse(serverNow);
  const startMs = monotonicMs();
  return { nowMs: () => serverStartMs + (monotonicMs() - startMs) };
}

export type TimeLeft =
  | { unit: 'over' }
  | { unit: 'moment' }
  | { unit: 'minutes'; minutes: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'days'; days: number; hours: number };

/** How much is left, as coarse as is honest: never more than what is really there. */
export function timeLeft(closesAt: string, nowMs: number): TimeLeft {
  const leftMs = Date.parse(closesAt) - nowMs;
  if (leftMs <= 0) return { unit: 'over' };
  const minutes = Math.floor(leftMs / 60_000);
  if (minutes < 1) return { unit: 'moment' };
  if (minutes < 60) return { unit: 'minutes', minutes };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { unit: 'hours', hours, minutes: minutes % 60 };
  return { unit: 'days', days: Math.floor(hours / 24), hours: hours % 24 };
}

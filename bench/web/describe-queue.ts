import { medianOf } from '../report/spread.ts';

/** A press of Run: by whom, and when it was queued and started by the database's clock. */
export interface Press {
  candidate: number;
  queuedAtMs: number;
  startedAtMs: number;
}

/** Slots that are free together write their starts in either order. */
const sameMomentMs = 100;

/** How long people waited, and how many of those who pressed once were overtaken by somebody's later press. */
export function describeQueue(presses: Press[]) {
  const ordered = presses.toSorted((a, b) => a.queuedAtMs - b.queuedAtMs);
  const known = new Set<number>();
  const [firsts, agains]: [Press[], Press[]] = [[], []];
  for (const press of ordered) {
    (known.has(press.candidate) ? agains : firsts).push(press);
    known.add(press.candidate);
  }
  /** How much earlier than it the first of the second presses started that were made later. */
  const leadOver = (first: Press) =>
    Math.max(
      0,
      ...agains
        .filter((again) => again.queuedAtMs > first.queuedAtMs)
        .map((again) => first.startedAtMs - again.startedAtMs),
    );
  const leads = firsts.map(leadOver);
  const waits = firsts.map(({ queuedAtMs, startedAtMs }) => startedAtMs - queuedAtMs);
  return {
    firstCount: firsts.length,
    againCount: agains.length,
    overtakenCount: leads.filter((ms) => ms > sameMomentMs).length,
    longestLeadMs: Math.max(0, ...leads),
    medianWaitMs: medianOf(waits),
    longestWaitMs: Math.max(...waits),
  };
}

import { api } from '../../../lib/api-client.ts';
import { browserNeeds } from './browser-needs.ts';

/** In the order in which they are tried; each needs what stands before it. */
export const systemParts = ['storage', 'worker', 'stream', 'width', 'connection', 'run'] as const;
export type SystemPart = (typeof systemParts)[number];

export interface PartResult {
  /** Unknown: no answer in time, which is not the candidate's fault. */
  state: 'fine' | 'slow' | 'failed' | 'unknown';
  tookMs?: number;
}

const roundTrips = 5;
/** Above this, saving is still safe but feels late. */
const slowMs = 500;
const pollMs = 500;
const runPatienceMs = 60_000;

/** Tries one part. Whatever goes wrong on the way is a result. */
export async function checkPart(part: SystemPart): Promise<PartResult> {
  try {
    if (part === 'connection') return await checkConnection();
    if (part === 'run') return await checkRun();
    return { state: (await browserNeeds[part]()) ? 'fine' : 'failed' };
  } catch {
    return { state: 'failed' };
  }
}

/** The middle one of some round trips to the server. */
async function checkConnection(): Promise<PartResult> {
  const trips: number[] = [];
  for (let trip = 0; trip < roundTrips; trip += 1) {
    const from = performance.now();
    await api.health();
    trips.push(performance.now() - from);
  }
  const tookMs = trips.toSorted((a, b) => a - b)[Math.floor(roundTrips / 2)] ?? 0;
  return { state: tookMs > slowMs ? 'slow' : 'fine', tookMs };
}

/** A tiny program in the sandbox, as a run of the candidate's code will be. */
async function checkRun(): Promise<PartResult> {
  let check = await api.attempt.checkSystem();
  for (let waitedMs = 0; check.state === 'waiting' && waitedMs < runPatienceMs; waitedMs += pollMs) {
    await new Promise((resolve) => setTimeout(resolve, pollMs));
    check = await api.attempt.systemCheck({ checkId: check.id });
  }
  if (check.state === 'waiting' || check.tookMs === null) return { state: 'unknown' };
  return { state: check.state === 'passed' ? 'fine' : 'failed', tookMs: check.tookMs };
}

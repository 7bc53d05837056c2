import {
  type CheckResultValue,
  type Execution,
  type Measures,
  type PipelineChallenge,
  toLimits,
} from '@holdout/contract';
import type { CandidateSession, Ended, JudgeBridge, JudgeSession, Sandbox } from '@holdout/sandbox';
import { z } from 'zod';
import type { GradingRequest } from '../grade-submission.ts';
import { cleanResult } from '../results/clean-result.ts';
import type { DataFile } from './build-workspace.ts';
import { describeAbsentEntry, describeLoadError, describeMissing, sentences } from './describe-load.ts';
import { describeStop } from './describe-stop.ts';
import { layFiles } from './lay-files.ts';
import { judgeRequest } from './prepare-world.ts';

export interface RawResult {
  id: string;
  result: CheckResultValue;
  measures: Measures;
}

export interface HiddenChecks {
  execution: Execution;
  results: RawResult[];
  /** False when the entry file cannot be imported or lacks a function: then nothing else can be told. */
  isLoaded: boolean;
  /** Figures that training returned, by name; what the README is compared with. */
  reported: Record<string, number>;
}

const name = 'hidden-checks';
const nothingUsed = { wallMs: 0, cpuMs: 0, memoryBytes: 0, outputBytes: 0 };

/** The judge asks, a fresh candidate container answers; only plain data passes between them. */
export async function runHiddenChecks(
  request: GradingRequest,
  prepared: Buffer,
  data: DataFile[],
): Promise<HiddenChecks> {
  const { entry } = request.challenge.manifest;
  const absent = describeAbsentEntry(entry, request.files);
  if (absent) return notLoaded({ outcome: 'candidate_error', usage: nothingUsed }, absent);

  const [candidate, judge] = await openBoth(request, prepared, data);
  try {
    const refusal = await loadEntry(candidate, request.challenge);
    if (refusal !== null) {
      const ended = await candidate.close();
      return notLoaded(ended, refusal || describeStopped(ended, request.challenge));
    }
    const results: RawResult[] = [];
    const reported: Record<string, number> = {};
    await judge.grade(bridge(request, candidate, results, reported));
    const ended = await candidate.close();
    const execution = { name, ...ended, detail: describeStopped(ended, request.challenge) };
    return { execution, results, isLoaded: true, reported };
  } finally {
    await Promise.allSettled([candidate.close(), judge.close()]);
  }
}

async function openBoth(
  request: GradingRequest,
  prepared: Buffer,
  data: DataFile[],
): Promise<[CandidateSession, JudgeSession]> {
  const { sandbox, challenge, files, signal } = request;
  const [candidate, judge] = await Promise.allSettled([
    openCandidate(sandbox, challenge, layFiles(files, data), signal),
    sandbox.openJudge(judgeRequest(request, 'grade', prepared)),
  ]);
  if (candidate.status === 'fulfilled' && judge.status === 'fulfilled') return [candidate.value, judge.value];
  for (const opened of [candidate, judge]) if (opened.status === 'fulfilled') await opened.value.close();
  throw candidate.status === 'rejected' ? candidate.reason : (judge as PromiseRejectedResult).reason;
}

function openCandidate(
  sandbox: Sandbox,
  { manifest }: PipelineChallenge,
  files: DataFile[],
  signal?: AbortSignal,
): Promise<CandidateSession> {
  return sandbox.openCandidate({
    label: `${manifest.id}-${name}`,
    files,
    limits: toLimits(manifest.limits.hidden),
    preload: manifest.preload,
    signal,
  });
}

/** Null when the entry is there, else a sentence; empty when the container ended and its own detail says why. */
async function loadEntry(
  candidate: CandidateSession,
  { manifest }: PipelineChallenge,
): Promise<string | null> {
  const { file, functions } = manifest.entry;
  const loaded = await candidate.load({
    file,
    functions: functions.map(({ name, optional }) => ({ name, optional })),
  });
  if (loaded.kind === 'stopped') return '';
  if (loaded.kind === 'error') return describeLoadError(manifest.entry, loaded.error);
  return loaded.missing.length > 0 ? describeMissing(manifest.entry, loaded.missing) : null;
}

/** Which limit ended the checks, and what became of those that were still to come. */
function describeStopped(ended: Ended, { manifest }: PipelineChallenge): string | undefined {
  const stopped = describeStop(ended, toLimits(manifest.limits.hidden), 'the hidden checks');
  return stopped === null
    ? ended.detail
    : sentences(stopped, 'What had not been checked by then was not run');
}

function notLoaded(ended: Pick<Ended, 'outcome' | 'usage'>, detail?: string): HiddenChecks {
  const outcome = ended.outcome === 'completed' ? 'candidate_error' : ended.outcome;
  const execution = { name, outcome, usage: ended.usage, detail };
  return { execution, results: [], isLoaded: false, reported: {} };
}

function bridge(
  request: GradingRequest,
  candidate: CandidateSession,
  results: RawResult[],
  reported: Record<string, number>,
): JudgeBridge {
  const training = request.challenge.manifest.entry.functions[0]?.name;
  let isReported = false;
  return {
    keepTable: (table, content) => candidate.keepTable(table, content),
    modelSize: (model) => candidate.modelSize(model),
    call: async (call) => {
      const answer = await candidate.call(call);
      if (answer.kind !== 'stopped') request.onCall?.({ function: call.function, wallMs: answer.wallMs });
      if (call.function === training && answer.kind === 'value' && !isReported) {
        Object.assign(reported, Object.fromEntries(figuresIn(answer.value)));
        isReported = true;
      }
      return answer;
    },
    onResult: (result) => {
      results.push(cleanResult(result));
      request.onProgress?.({ stage: 'checks', done: results.length });
    },
  };
}

const mostFigures = 100;
const Parts = z.record(z.string(), z.unknown());

/** Numbers of what training returned, two levels deep: `{"validation": {"roc_auc": 0.77}}` gives roc_auc. */
function figuresIn(value: unknown, depth = 1): [string, number][] {
  const parts = Object.entries(Parts.safeParse(value).data ?? {}).slice(0, mostFigures);
  const figures = parts.flatMap(([key, part]): [string, number][] => {
    if (typeof part === 'number') return [[key.slice(0, 60), part]];
    return depth < 2 ? figuresIn(part, depth + 1) : [];
  });
  return figures.slice(0, mostFigures);
}

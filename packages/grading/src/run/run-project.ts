import {
  isTested,
  type Limits,
  type LineSpan,
  type Outcome,
  type PipelineChallenge,
  type ProjectFile,
  type RunKind,
  toRunLimits,
  type Usage,
} from '@holdout/contract';
import type { CandidateSession, Sandbox, TestOutcome } from '@holdout/sandbox';
import { findTestFiles } from '../test-quality/own-test-files.ts';
import type { DataFile } from './build-workspace.ts';
import { checkFigures, figureLimits, type RanFigures } from './check-figures.ts';
import { describeRunStop } from './describe-stop.ts';
import { layFiles } from './lay-files.ts';
import { defaultRunLimits } from './limits.ts';

export interface RunProjectRequest {
  sandbox: Sandbox;
  /** Null for a folder that belongs to no challenge: default limits, no visible checks. */
  challenge: PipelineChallenge | null;
  files: ProjectFile[];
  /** The world's data files, found in place by every execution. */
  dataFiles?: DataFile[];
  kind: RunKind;
  /** The file to run, for the kinds `file` and `selection`. */
  path?: string;
  /** The lines to run, for kind `selection`. */
  lines?: LineSpan;
  /** The one test to run, as pytest names it; without it all of them. */
  test?: string;
  label?: string;
  onOutput?: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  /** What it has used so far, once a second. */
  onUsage?: (usage: Usage) => void;
  signal?: AbortSignal;
}

export interface RunResult {
  outcome: Outcome;
  exitCode: number | null;
  usage: Usage;
  tests: TestOutcome[] | null;
  /** A sentence when there is something to say: a limit was reached, there was nothing to run, nothing was said. */
  message: string | null;
  /** Images that the code wrote into the project, as far as they could still be read. */
  figures: RanFigures;
}

type Target = Parameters<CandidateSession['run']>[0];

/** One go of a candidate's project: the Run button, the visible checks, the own tests, `run-file`. */
export async function runProject(request: RunProjectRequest): Promise<RunResult> {
  const target = findTarget(request);
  if (typeof target === 'string') return nothingToRun(request.kind, target);
  const limits = request.challenge ? toRunLimits(request.challenge.manifest)[request.kind] : defaultRunLimits;
  const session = await openSession(request, limits);
  try {
    const ran = await session.run(target, figureLimits);
    const ended = await session.close();
    const { exitCode, tests = null } = ran.kind === 'ran' ? ran : { exitCode: null };
    const isStopped = ran.kind === 'stopped' || ended.outcome !== 'completed';
    return {
      outcome: isStopped ? ended.outcome : outcomeOf(request.kind, exitCode),
      exitCode,
      usage: ended.usage,
      tests,
      message: ran.kind === 'stopped' ? describeRunStop(ended, limits) : describeEnd(request.kind, exitCode),
      figures: checkFigures(ran.figures),
    };
  } finally {
    await session.close();
  }
}

/** As if pytest had found no test, where tests were asked for. */
function nothingToRun(kind: RunKind, message: string): RunResult {
  const tests = isTested(kind) ? [] : null;
  const figures = checkFigures(null);
  return { outcome: 'candidate_error', exitCode: null, usage: nothingUsed, tests, message, figures };
}

/** A process that took a signal, or left before pytest was done, has said nothing itself. */
function describeEnd(kind: RunKind, exitCode: number | null): string | null {
  if (exitCode !== null) return null;
  const who = isTested(kind) ? 'The test run' : 'The program';
  return `${who} ended without a word of Python: a library crashed, or the code ended the process. Look at what ran last.`;
}

const nothingUsed: Usage = { wallMs: 0, cpuMs: 0, memoryBytes: 0, outputBytes: 0 };
const visibleFolder = 'visible/';

/** What to run, or a sentence why there is nothing to run. */
function findTarget({ kind, path, lines, test, files, challenge }: RunProjectRequest): Target | string {
  if (!isTested(kind)) {
    if (!path) return 'No file was named.';
    if (!files.some((file) => file.path === path)) return `The project has no file ${path}.`;
    return lines ? { kind: 'selection', path, ...lines } : { kind: 'file', path };
  }
  const paths =
    kind === 'visible-checks' ? findTestFiles(challenge?.visible ?? [], visibleFolder) : findTestFiles(files);
  if (test !== undefined) {
    if (!paths.includes(test.split('::')[0] ?? '')) return `There is no file of the test ${test}.`;
    return { kind: 'pytest', paths: [test], isColoured: true };
  }
  if (paths.length > 0) return { kind: 'pytest', paths, isColoured: true };
  return kind === 'visible-checks'
    ? 'This challenge has no visible checks.'
    : 'There are no tests: pytest looks for files such as tests/test_solution.py.';
}

async function openSession(request: RunProjectRequest, limits: Limits): Promise<CandidateSession> {
  const { challenge, kind } = request;
  const visible = kind === 'visible-checks' ? (challenge?.visible ?? []) : [];
  return request.sandbox.openCandidate({
    label: request.label ?? `${challenge?.manifest.id ?? 'folder'}-${kind}`,
    files: layFiles(request.files, visible, request.dataFiles ?? []),
    limits,
    preload: challenge?.manifest.preload ?? [],
    onOutput: request.onOutput,
    onUsage: request.onUsage,
    signal: request.signal,
  });
}

/** A script that ends with another exit code than 0 failed; pytest's 1 means that tests ran and some failed. */
function outcomeOf(kind: RunKind, exitCode: number | null): Outcome {
  if (exitCode === 0) return 'completed';
  return isTested(kind) && exitCode === 1 ? 'completed' : 'candidate_error';
}

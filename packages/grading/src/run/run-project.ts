import type { Challenge, Outcome, ProjectFile, RunKind, Usage } from '@holdout/contract';
import type { CandidateSession, Sandbox, TestOutcome } from '@holdout/sandbox';
import { findTestFiles } from '../test-quality/own-test-files.ts';
import type { DataFile } from './build-workspace.ts';
import { layFiles } from './lay-files.ts';
import { defaultRunLimits, toLimits } from './limits.ts';

export interface RunProjectRequest {
  sandbox: Sandbox;
  /** Null for a folder that belongs to no challenge: default limits, no visible checks. */
  challenge: Challenge | null;
  files: ProjectFile[];
  /** The world's data files, found in place by every execution. */
  dataFiles?: DataFile[];
  kind: RunKind;
  /** The file to run, for kind `file`. */
  path?: string;
  label?: string;
  onOutput?: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  signal?: AbortSignal;
}

export interface RunResult {
  outcome: Outcome;
  exitCode: number | null;
  usage: Usage;
  tests: TestOutcome[] | null;
  /** A sentence when there is something to say: a limit was reached, there was nothing to run. */
  message: string | null;
}

/** One go of a candidate's project: the Run button, the visible checks, the own tests, `run-file`. */
export async function runProject(request: RunProjectRequest): Promise<RunResult> {
  const target = findTarget(request);
  if (typeof target === 'string')
    return { outcome: 'candidate_error', exitCode: null, usage: nothingUsed, tests: null, message: target };
  const session = await openSession(request);
  try {
    const ran = await session.run(target);
    const ended = await session.close();
    const isStopped = ran.kind === 'stopped' || ended.outcome !== 'completed';
    return {
      outcome: isStopped ? ended.outcome : outcomeOf(request.kind, ran.exitCode),
      exitCode: ran.kind === 'ran' ? ran.exitCode : null,
      usage: ended.usage,
      tests: ran.kind === 'ran' ? (ran.tests ?? null) : null,
      message: ended.detail ?? null,
    };
  } finally {
    await session.close();
  }
}

const nothingUsed: Usage = { wallMs: 0, cpuMs: 0, memoryBytes: 0, outputBytes: 0 };
const visibleFolder = 'visible/';

/** What to run, or a sentence why there is nothing to run. */
function findTarget({ kind, path, files, challenge }: RunProjectRequest) {
  if (kind === 'file') {
    if (!path) return 'No file was named.';
    return files.some((file) => file.path === path)
      ? ({ kind: 'file', path } as const)
      : `The project has no file ${path}.`;
  }
  const paths =
    kind === 'visible-checks' ? findTestFiles(challenge?.visible ?? [], visibleFolder) : findTestFiles(files);
  if (paths.length > 0) return { kind: 'pytest', paths } as const;
  return kind === 'visible-checks'
    ? 'This challenge has no visible checks.'
    : 'There are no tests: pytest looks for files such as tests/test_solution.py.';
}

async function openSession(request: RunProjectRequest): Promise<CandidateSession> {
  const { challenge, kind } = request;
  const limits = challenge?.manifest.limits;
  const limit = { file: limits?.run, 'visible-checks': limits?.visible, 'own-tests': limits?.tests }[kind];
  const visible = kind === 'visible-checks' ? (challenge?.visible ?? []) : [];
  return request.sandbox.openCandidate({
    label: request.label ?? `${challenge?.manifest.id ?? 'folder'}-${kind}`,
    files: layFiles(request.files, visible, request.dataFiles ?? []),
    limits: limit ? toLimits(limit) : defaultRunLimits,
    preload: challenge?.manifest.preload ?? [],
    onOutput: request.onOutput,
    signal: request.signal,
  });
}

/** A script that ends with another exit code than 0 failed; pytest's 1 means that tests ran and some failed. */
function outcomeOf(kind: RunKind, exitCode: number | null): Outcome {
  if (exitCode === 0) return 'completed';
  return kind !== 'file' && exitCode === 1 ? 'completed' : 'candidate_error';
}

import type { CandidateErrorPlace, Limits, Outcome, Shape, Usage } from '@holdout/contract';

/**
 * The only door to Docker. Grading and the worker see this interface; what is behind it (a cold container, a warm
 * pool, another runtime) may change without them. Every method throws `SandboxFault` when the platform failed and
 * reports what candidate code did as a value.
 */
export interface Sandbox {
  /** Identifies the image that runs code: its content digest. */
  readonly imageDigest: string;
  /** A fresh candidate container with these files in it; used once, gone after `close`. */
  openCandidate(request: CandidateRequest): Promise<CandidateSession>;
  /** A fresh judge container for one task of a challenge's hidden side. */
  openJudge(request: JudgeRequest): Promise<JudgeSession>;
  /** Replaces what is to be held ready; earlier kinds come first when memory is short. Started in the background. */
  keepWarm(kinds: WarmKind[]): void;
  pool(): PoolReport;
  /** Ends everything that is running, ready or starting, and removes our containers. */
  close(): Promise<void>;
}

/** Containers of one kind that are to be ready: started, packages imported, never used. */
export interface WarmKind {
  side: 'candidate' | 'judge';
  /** `wallMs` and `outputBytes` do not matter: they are enforced from outside, when the container is used. */
  limits: Limits;
  preload: string[];
  count: number;
}

export interface PoolNumbers {
  /** How many are to be ready, within the memory there is. */
  target: number;
  /** At this moment: ready, being made, asked for and not yet there, in use. */
  idle: number;
  starting: number;
  waiting: number;
  inUse: number;
  /** Since the sandbox was opened: handed out (of them at once, because one was ready), made, failed, thrown away. */
  taken: number;
  readyAtOnce: number;
  started: number;
  failed: number;
  evicted: number;
  /** From asking to having, of the last requests. */
  waitMs: { last: number | null; p50: number | null; p95: number | null };
}

export interface PoolReport extends PoolNumbers {
  kinds: (PoolNumbers & Pick<WarmKind, 'side' | 'preload' | 'limits'>)[];
  /** Used containers on their way out, and those that the engine would not remove. */
  removing: number;
  removalsFailed: number;
  /** Why nothing can be started at the moment. */
  problem: string | null;
}

export interface SandboxFile {
  path: string;
  content: Buffer | string;
}

export interface CandidateRequest {
  /** For labels and logs, such as a run or submission id; never shown to the candidate's code. */
  label: string;
  files: SandboxFile[];
  limits: Limits;
  /** Packages imported before the candidate's files arrive. */
  preload: string[];
  /** What the candidate's code writes to stdout and stderr, as it comes; capped by `limits.outputBytes`. */
  onOutput?: (stream: 'stdout' | 'stderr', chunk: Buffer) => void;
  /** What a run has used so far, once a second while it lasts. */
  onUsage?: (usage: Usage) => void;
  signal?: AbortSignal;
}

/** How a session of candidate code ended, and what it used. */
export interface Ended {
  outcome: Outcome;
  usage: Usage;
  /** What was seen, as the end of a sentence: the outcome and its limit are not said again. */
  detail?: string;
}

export type CandidateError = CandidateErrorPlace & { mro: string[] };

export type CallResult =
  /** `floats`: the same numbers once more, where the value is a long list of them. */
  | { kind: 'value'; value: unknown; floats?: Float64Array; arguments?: unknown; wallMs: number }
  | { kind: 'error'; error: CandidateError; isShape: boolean; wallMs: number }
  /** The container has ended (time, memory, …): no further call will be answered. */
  | { kind: 'stopped'; ended: Ended };

export interface TestOutcome {
  id: string;
  outcome: 'passed' | 'failed' | 'skipped' | 'error';
  seconds: number;
  message: string;
}

/** A call that a candidate's own test makes, and what the chosen implementation answered. */
export interface Invocation {
  function: string;
  arguments: Record<string, unknown>;
}
export type InvocationResult =
  | { ok: true; value: unknown; arguments?: unknown }
  | { ok: false; error: { type: string; mro: string[]; message: string }; arguments?: unknown };

export interface FigureLimits {
  most: number;
  mostBytes: number;
  mostBytesTogether: number;
}

/** Foreign bytes under foreign names: what they are is for others to find out. */
export interface FoundFigures {
  files: { path: string; content: Buffer }[];
  /** Some of those that were not read: what is called like an image and is no file, or is beyond a limit. */
  leftOut: { path: string; reason: 'too_many' | 'too_large' | 'no_file' }[];
  leftOutCount: number;
}

export interface CandidateSession {
  /** Imports the entry file. `missing` are required functions that are not there. */
  load(entry: {
    file: string;
    functions: { name: string; optional: boolean }[];
  }): Promise<
    | { kind: 'loaded'; functions: string[]; missing: string[] }
    | { kind: 'error'; error: CandidateError }
    | { kind: 'stopped'; ended: Ended }
  >;
  /** Keeps a table in the container under `name`; `table` is the judge's columns, passed on unread. */
  keepTable(name: string, table: Buffer): Promise<{ kind: 'kept' } | { kind: 'stopped'; ended: Ended }>;
  call(call: {
    function: string;
    arguments: Record<string, unknown>;
    expects: Shape;
    /** A forked process, the one of the call before, or a new interpreter with another hash seed. */
    process: 'new' | 'same' | 'fresh';
    timeoutMs: number;
    returnArguments: boolean;
  }): Promise<CallResult>;
  modelSize(
    name: string,
  ): Promise<{ kind: 'size'; bytes: number; entries: number } | { kind: 'stopped'; ended: Ended }>;
  /**
   * Runs a Python file, some lines of it, or tests by pytest, with live output. With limits, the files called like images
   * that candidate code left in the project are handed over: also when a limit or a cancel ended it, as long as process
   * 1 can still answer; null where it cannot. The time that takes is not the candidate's.
   */
  run(
    run:
      | { kind: 'file'; path: string }
      | { kind: 'selection'; path: string; first: number; last: number }
      | { kind: 'pytest'; paths: string[]; isColoured?: boolean },
    figures?: FigureLimits,
  ): Promise<
    ({ kind: 'ran'; exitCode: number | null; tests?: TestOutcome[] } | { kind: 'stopped'; ended: Ended }) & {
      figures: FoundFigures | null;
    }
  >;
  /** The candidate's own tests; with `invoke`, the module `solution` forwards each call to it as data. */
  runTests(tests: {
    paths: string[];
    timeoutMs: number;
    /** With `invoke`: the file whose module is replaced (default `solution.py`), and its functions (default: any). */
    entry?: string;
    functions?: string[];
    invoke?: (call: Invocation) => Promise<InvocationResult>;
  }): Promise<
    { kind: 'tested'; tests: TestOutcome[]; exitCode: number | null } | { kind: 'stopped'; ended: Ended }
  >;
  /**
   * Ends the container, removes it, and tells what was used. Safe to call twice. The outcome is `completed` unless the
   * execution was stopped, the entry could not be loaded, or the last run did not end well (`candidate_error`); a call
   * that raised is the judge's to judge.
   */
  close(): Promise<Ended>;
}

export interface JudgeRequest {
  label: string;
  /** The challenge's hidden folder. */
  files: SandboxFile[];
  seed: string;
  prepared?: Buffer;
  /** Packages imported before the hidden files arrive. */
  preload?: string[];
  limits: Limits;
  signal?: AbortSignal;
}

/** What a judge asks of the candidate's container while it grades. */
export interface JudgeBridge {
  keepTable: CandidateSession['keepTable'];
  call: CandidateSession['call'];
  modelSize: CandidateSession['modelSize'];
  onResult(result: { id: string; result: string; measures: Record<string, unknown> }): void;
}

export interface JudgeSession {
  prepare(): Promise<Buffer>;
  workspace(): Promise<{ files: SandboxFile[]; terms: Record<string, string> }>;
  grade(bridge: JudgeBridge): Promise<void>;
  variants(): Promise<{ id: string; group: string; isSound: boolean; title: string }[]>;
  /** Chooses the implementation that `invoke` runs. */
  useVariant(id: string): Promise<void>;
  invoke(call: Invocation): Promise<InvocationResult>;
  /** Its container is removed in the background, as a candidate's is. */
  close(): Promise<void>;
}

export { SandboxFault } from './fault.ts';

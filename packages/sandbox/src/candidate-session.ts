import type { Shape } from '@holdout/contract';
import { answerInvoke } from './answer-invoke.ts';
import { mostAnswerBytes } from './answer-size.ts';
import type { CandidateLine, Question } from './candidate-line.ts';
import { type Claim, errorOf, readClaim } from './claim.ts';
import { SandboxFault } from './fault.ts';
import { type Frame, maxFrameBytes } from './frames.ts';
import { concludeStop } from './outcome.ts';
import type {
  CandidateError,
  CandidateSession,
  Ended,
  FigureLimits,
  FoundFigures,
  TestOutcome,
} from './sandbox.ts';
import { Answered, Figures, Renewed } from './seen.ts';
import { checkShape } from './shape.ts';

const megabyte = 1024 * 1024;
/** Tables lie in the memory that the candidate is given. */
const mostTableBytes = 128 * megabyte;
const renewTimeoutMs = 60_000;
/** Importing is defining functions: whoever works there for longer would use up the whole execution unseen. */
const loadTimeoutMs = 30_000;

/** The driver reads from memory; who waits longer waits for something that is broken. */
const figuresTimeoutMs = 15_000;

type Stopped = { kind: 'stopped'; ended: Ended };
type Answer = { kind: 'answer'; answered: Answered; claim: Claim | undefined; wallMs: number } | Stopped;

/** The questions that one candidate container can be asked. */
export function candidateSession(line: CandidateLine): CandidateSession {
  let entry: string | null = null;
  let hasFailed = false;
  let tableBytes = 0;

  /** Asks the driver to run candidate code and reads both answers: what it saw, and what the code claims. */
  async function execute(question: Question): Promise<Answer> {
    const reply = await line.ask(question);
    if (reply.kind === 'stopped') return reply;
    const { header, blobs } = reply.frame;
    const answered = Answered.safeParse(header);
    if (!answered.success) return stop('the answer is of another kind');
    const read = blobs[0] === undefined ? undefined : readClaim(blobs[0], answered.data.id);
    if (read && 'violation' in read) return stop(read.violation);
    const conclusion = concludeStop(answered.data, read?.claim, line.last);
    line.last = answered.data.seen;
    if (conclusion !== null) {
      return { kind: 'stopped', ended: await line.stop(conclusion.outcome, conclusion.detail) };
    }
    return { kind: 'answer', answered: answered.data, claim: read?.claim, wallMs: reply.wallMs };
  }

  async function stop(violation: string): Promise<Stopped> {
    return { kind: 'stopped', ended: await line.stop('protocol_violation', violation) };
  }

  async function runOnce(question: Question): Promise<Ran | Stopped> {
    const answer = await execute(question);
    if (answer.kind === 'stopped') return answer;
    const { answered, claim } = answer;
    if (claim?.exitCode !== undefined) return { kind: 'ran', exitCode: claim.exitCode, tests: claim.tests };
    if (answered.ended === undefined) return await stop('a run that has not ended');
    // A process that ended before pytest could report says nothing about any test, whatever its exit code.
    const exitCode = question.header.kind === 'pytest' ? null : answered.ended.exitCode;
    return { kind: 'ran', exitCode, tests: claim?.tests };
  }

  return {
    async load({ file, functions }) {
      entry = file;
      const names = functions.map((each) => each.name);
      const header = { type: 'load', entry: file, functions: names, answerBytes: megabyte };
      const late = `the import of ${file} took longer than ${loadTimeoutMs / 1000} s`;
      const answer = await execute({ header, timeoutMs: loadTimeoutMs, late });
      if (answer.kind === 'stopped') return answer;
      const { claim } = answer;
      if (claim?.functions === undefined) {
        hasFailed = true;
        return { kind: 'error', error: claim?.error ? errorOf(claim.error) : deathOf(answer.answered) };
      }
      const found = claim.functions.filter((name) => names.includes(name));
      const missing = functions.filter((each) => !each.optional && !found.includes(each.name));
      hasFailed = missing.length > 0;
      return { kind: 'loaded', functions: found, missing: missing.map((each) => each.name) };
    },

    async keepTable(name, table) {
      tableBytes += table.length;
      if (tableBytes > mostTableBytes)
        throw new SandboxFault(
          'judge',
          `The hidden code put more than ${mostTableBytes / megabyte} MiB of tables into one candidate's container.`,
        );
      const reply = await line.ask({ header: { type: 'table', name }, blobs: [table] });
      if (reply.kind === 'stopped') return reply;
      return reply.frame.header.type === 'kept' ? { kind: 'kept' } : await stop('a table that was not kept');
    },

    async call(call) {
      if (entry === null)
        throw new SandboxFault('container', 'A function was called before the entry was loaded.');
      if (call.process === 'fresh') {
        const stopped = await renew();
        if (stopped !== null) return stopped;
      }
      const answer = await execute({
        header: {
          type: 'call',
          function: call.function,
          ...namedIn(call.arguments),
          process: call.process === 'new' ? 'new' : 'same',
          returnArguments: call.returnArguments,
          answerBytes: call.returnArguments ? maxFrameBytes : mostAnswerBytes(call.expects),
        },
        blobs: [Buffer.from(JSON.stringify(call.arguments))],
        timeoutMs: call.timeoutMs,
        late: `one call of ${call.function} took longer than ${call.timeoutMs / 1000} s`,
      });
      if (answer.kind === 'stopped') return answer;
      const { claim, wallMs } = answer;
      if (claim?.ok !== true) {
        const error = claim?.error ? errorOf(claim.error) : deathOf(answer.answered);
        return { kind: 'error', error, isShape: claim?.isShape === true, wallMs };
      }
      const value = claim.floats ? Array.from(claim.floats) : claim.value;
      const checked = checkShape(call.expects, value);
      if (!checked.ok) return { kind: 'error', error: misfit(checked.problem), isShape: true, wallMs };
      if (!call.returnArguments) {
        const floats = isListOfNumbers(call.expects) ? claim.floats : undefined;
        return { kind: 'value', value: checked.value, wallMs, ...(floats && { floats }) };
      }
      const after = checkShape({ type: 'any', maxBytes: maxFrameBytes }, claim.arguments);
      if (!after.ok) return await stop(`the arguments after the call: ${after.problem}`);
      return { kind: 'value', value: checked.value, arguments: after.value, wallMs };
    },

    async modelSize(name) {
      const reply = await line.ask({ header: { type: 'size', name } });
      if (reply.kind === 'stopped') return reply;
      const { bytes, entries } = reply.frame.header;
      if (typeof bytes !== 'number' || typeof entries !== 'number')
        return await stop('a size that is no number');
      return { kind: 'size', bytes, entries };
    },

    async run(run, limits) {
      let figures: FoundFigures | null = null;
      const take = (frame: Frame) => {
        figures = limits ? readFigures(frame, limits) : null;
        return figures !== null;
      };
      const header = { type: 'figures', ...limits };
      line.parcel = limits ? { header, take } : null;
      const ran = await runOnce({
        header: { type: 'run', ...run, answerBytes: 8 * megabyte, isReported: true },
      });
      line.parcel = null;
      if (ran.kind === 'stopped') return { ...ran, figures };
      hasFailed = run.kind === 'pytest' ? !isTestEnd(ran.exitCode) : ran.exitCode !== 0;
      if (limits === undefined) return { ...ran, figures };
      const reply = await line.ask({ header, isOurs: true, timeoutMs: figuresTimeoutMs });
      if (reply.kind === 'stopped') {
        if (reply.ended.outcome !== 'timeout') return { ...reply, figures };
        throw new SandboxFault('container', "A candidate's container did not hand over its figures.");
      }
      return take(reply.frame)
        ? { ...ran, figures }
        : { ...(await stop('figures of another kind')), figures };
    },

    async runTests({ paths, timeoutMs, invoke, entry: replaced = 'solution.py', functions }) {
      const header = { type: 'run', kind: 'pytest', paths, answerBytes: 8 * megabyte };
      const remote = { ...header, isRemote: true, entry: replaced, functions: functions ?? null };
      const ran = await runOnce(
        invoke
          ? { header: remote, timeoutMs, onInvoke: (body) => answerInvoke(body, invoke) }
          : { header, timeoutMs },
      );
      if (ran.kind === 'stopped') return ran;
      hasFailed = !isTestEnd(ran.exitCode);
      return { kind: 'tested', tests: ran.tests ?? [], exitCode: ran.exitCode };
    },

    close: () => line.stop(hasFailed ? 'candidate_error' : 'completed'),
  };

  /** A new interpreter, ready before the call's time begins. */
  async function renew(): Promise<Stopped | null> {
    const reply = await line.ask({ header: { type: 'renew' }, timeoutMs: renewTimeoutMs });
    if (reply.kind === 'stopped') return reply;
    const renewed = Renewed.safeParse(reply.frame.header);
    if (!renewed.success) return await stop('the answer is of another kind');
    const { isReady, seen } = renewed.data;
    if (isReady) return null;
    if ((seen.oomKills ?? 0) > 0) return { kind: 'stopped', ended: await line.stop('out_of_memory') };
    if (seen.isDiskFull) return { kind: 'stopped', ended: await line.stop('disk_limit') };
    throw new SandboxFault('container', 'A new interpreter did not start.');
  }
}

/** The tables and model folders that arguments name: the driver prepares them without reading the arguments. */
function namedIn(value: unknown): { tables: string[]; models: string[] } {
  const tables = new Set<string>();
  const models = new Set<string>();
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return;
    const { $table, $rows, $model } = part as Record<string, unknown>;
    if (typeof $table === 'string') tables.add($table);
    else if (typeof $rows === 'string') tables.add($rows);
    else if (typeof $model === 'string') models.add($model);
    else for (const one of Object.values(part)) look(one);
  };
  look(value);
  return { tables: [...tables], models: [...models] };
}

/** Null for an answer of another kind. */
function readFigures({ header, blobs }: Frame, limits: FigureLimits): FoundFigures | null {
  const found = Figures.safeParse(header);
  if (!found.success || found.data.paths.length !== blobs.length || blobs.length > limits.most) return null;
  const { paths, leftOut, leftOutCount } = found.data;
  const files = blobs.map((content, place) => ({ path: paths[place] ?? '', content }));
  return { files, leftOut, leftOutCount };
}

function isListOfNumbers(shape: Shape): boolean {
  return shape.type === 'list' && shape.of.type === 'number';
}

type Ran = { kind: 'ran'; exitCode: number | null; tests?: TestOutcome[] };

/** pytest's codes for: all passed, some failed, nothing collected. Anything else is not the tests' word. */
function isTestEnd(exitCode: number | null): boolean {
  return exitCode === 0 || exitCode === 1 || exitCode === 5;
}

function deathOf({ ended }: Answered): CandidateError {
  const how = ended?.signal ? `by signal ${ended.signal}` : `with exit code ${ended?.exitCode ?? '?'}`;
  const message = `the process ended ${how} before it answered`;
  return { type: 'ProcessEnded', mro: ['ProcessEnded'], message, path: null, line: null };
}

function misfit(message: string): CandidateError {
  return { type: 'TypeError', mro: ['TypeError'], message: message.slice(0, 4000), path: null, line: null };
}

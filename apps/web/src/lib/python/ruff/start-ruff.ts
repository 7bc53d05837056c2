import { type TendedWorker, tendWorker, type WorkerState, type WorkerToTend } from '../tended-worker.ts';
import type { Formatted, FromRuff, Remark, ToRuff } from './ruff-messages.ts';
import RuffWorker from './ruff-worker.ts?worker';

const timeoutMs = 10_000;
const mostFailures = 4;

export interface Ruff {
  lint: (text: string) => Promise<readonly Remark[]>;
  format: (text: string) => Promise<Formatted>;
  stop: () => void;
}

/** Ruff in a worker of its own: hints about a file, and its text as the formatter would write it. */
export function startRuff(onState: (state: WorkerState) => void): Ruff {
  const worker: TendedWorker<ToRuff, FromRuff> = tendWorker(
    () => new RuffWorker() as WorkerToTend<ToRuff, FromRuff>,
    { timeoutMs, mostFailures, onState },
  );
  return {
    lint: async (text) => {
      const answer = await worker.ask({ kind: 'lint', text });
      return answer.kind === 'remarks' ? answer.remarks : [];
    },
    format: async (text) => {
      const answer = await worker.ask({ kind: 'format', text });
      if (answer.kind === 'remarks') throw new Error('Ruff answered another question');
      return answer;
    },
    stop: worker.stop,
  };
}

import type { RunView } from '@holdout/contract';
import type { ApiClient } from '../../src/api-client.ts';
import { save } from '../people.ts';
import { until } from '../until.ts';
import type { TinyPlatform } from './tiny-platform.ts';

/** Prints, works for a while, and prints again. */
export const slowProgram = (seconds: number) =>
  `import time\nprint("begun", flush=True)\ntime.sleep(${seconds})\nprint("done")\n`;

/** However often it was begun, its candidate sees one run with one end. */
export const ranToItsEnd = { state: 'finished', outcome: 'completed', exitCode: 0, message: null };

/** Saves a program and presses Run; tells the run's id. */
export async function startProgram(candidate: ApiClient, content: string): Promise<string> {
  const revision = await save(candidate, [{ path: 'program.py', content }]);
  const { id } = await candidate.attempt.startRun({ kind: 'file', path: 'program.py', revision });
  return id;
}

export async function newestRun(candidate: ApiClient): Promise<RunView | undefined> {
  return (await candidate.attempt.runs())[0];
}

export async function readOutput({ database }: TinyPlatform, runId: string): Promise<string> {
  const { rows } = await database.pool.query<{ text: string }>(
    `select coalesce(string_agg(text, '' order by sequence), '') as text from run_output where run_id = $1`,
    [runId],
  );
  return rows[0]?.text ?? '';
}

/** Until its output holds this: it runs in its container. */
export async function untilPrinted(platform: TinyPlatform, runId: string, text: string): Promise<void> {
  await until(`it has printed ${text}`, async () => (await readOutput(platform, runId)).includes(text));
}

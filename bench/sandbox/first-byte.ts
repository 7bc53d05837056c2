import { setTimeout as wait } from 'node:timers/promises';
import type { RunKind } from '@holdout/contract';
import type { ApiClient } from '../../apps/cli/src/api-client.ts';
import { addOrganisation, readProof, save, startCandidate } from '../../apps/cli/tests/people.ts';
import { makeDataFolder, removeDataFolder, startPlatform } from '../../apps/cli/tests/platform.ts';
import type { Row } from '../report/row.ts';
import { spreadOf } from '../report/spread.ts';
import type { Setting } from './setting.ts';

/** A person reads what a run says, and may not start more than 20 in a minute. */
const readingMs = 3_100;

/** From the click to the first byte of output, through the real API, database, queue and worker, each a process. */
export async function measureFirstByte({ rounds }: Setting): Promise<Row[]> {
  const dataFolder = makeDataFolder();
  const platform = await startPlatform({ dataFolder });
  try {
    const { roleId } = await addOrganisation(platform);
    const api = await startCandidate(platform, roleId, 'Bea Bench');
    const hello = { path: 'hello.py', content: 'print("hello")\n' };
    const revision = await save(api, [...(await readProof('reference')), hello]);
    const found: Record<'file' | 'visible-checks', number[]> = { file: [], 'visible-checks': [] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const kind of ['file', 'visible-checks'] as const) {
        await wait(readingMs);
        const ms = await firstByteMs(api, kind, revision, hello.path);
        if (round > 0) found[kind].push(ms);
      }
    }
    return [
      row('Run, click to first byte', found.file),
      row('visible checks, click to first byte', found['visible-checks']),
    ];
  } finally {
    await platform.end();
    removeDataFolder(dataFolder);
  }
}

async function firstByteMs(api: ApiClient, kind: RunKind, revision: number, path: string): Promise<number> {
  const since = performance.now();
  const { id } = await api.attempt.startRun({ kind, revision, ...(kind === 'file' && { path }) });
  let ms: number | null = null;
  for await (const event of await api.attempt.runEvents({ runId: id, after: 0 })) {
    if (event.type === 'output') ms ??= performance.now() - since;
    if (event.type !== 'end') continue;
    if (event.run.outcome !== 'completed') throw new Error(`${kind}: ${event.run.outcome}`);
    break;
  }
  if (ms === null) throw new Error(`${kind}: nothing was written`);
  return ms;
}

function row(name: string, values: number[]): Row {
  return {
    name,
    unit: 'ms',
    ...spreadOf(values),
    target: { atMost: 150 },
    detail: 'API, database, queue, worker',
  };
}

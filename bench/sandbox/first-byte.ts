import { setTimeout as wait } from 'node:timers/promises';
import type { RunRequest } from '@holdout/contract';
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
    const found = { file: [] as number[], 'visible-checks': [] as number[] };
    for (let round = 0; round <= rounds; round += 1) {
      for (const request of [{ kind: 'file', path: hello.path }, { kind: 'visible-checks' }] as const) {
        await wait(readingMs);
        const ms = await firstByteMs(api, { ...request, revision });
        if (round > 0) found[request.kind].push(ms);
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

async function firstByteMs(api: ApiClient, request: RunRequest): Promise<number> {
  const since = performance.now();
  const { id } = await api.attempt.startRun(request);
  let ms: number | null = null;
  for await (const event of await api.attempt.runEvents({ runId: id, after: 0 })) {
    if (event.type === 'output') ms ??= performance.now() - since;
    if (event.type !== 'end') continue;
    if (event.run.outcome !== 'completed') throw new Error(`${request.kind}: ${event.run.outcome}`);
    break;
  }
  if (ms === null) throw new Error(`${request.kind}: nothing was written`);
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

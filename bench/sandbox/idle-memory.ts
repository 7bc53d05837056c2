import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ownerLabel } from '../../packages/sandbox/src/recipe.ts';
import type { Row } from '../report/row.ts';
import { spreadOf } from '../report/spread.ts';
import type { Setting } from './setting.ts';
import { settle } from './settle.ts';

const Processes = z.object({ Processes: z.array(z.tuple([z.string()])) });

/** What a ready container holds: of memory that several processes share, each counts its share. */
export async function measureIdleMemory(setting: Setting): Promise<Row[]> {
  const { docker, owner } = setting;
  await settle(setting);
  const label = [`${ownerLabel}=${owner}`, 'holdout.label=candidate'];
  const containers = await docker.listContainers({ filters: { label } });
  const megabytes: number[] = [];
  for (const { Id } of containers) {
    const top = Processes.parse(await docker.getContainer(Id).top({ ps_args: '-o pid' }));
    const shares = await Promise.all(top.Processes.map(([pid]) => readShare(pid)));
    megabytes.push(shares.reduce((sum, one) => sum + one, 0));
  }
  const detail = `${containers.length} containers, proportional share (PSS) of all their processes`;
  const row = { name: 'idle warm container', unit: 'MiB', target: { atMost: 100 } };
  return [{ ...row, ...spreadOf(megabytes), detail }];
}

async function readShare(pid: string): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  const [, kilobytes] = /^Pss:\s+(\d+) kB$/m.exec(rollup) ?? [];
  if (kilobytes === undefined) throw new Error(`The kernel does not tell the memory of process ${pid}.`);
  return Number(kilobytes) / 1024;
}

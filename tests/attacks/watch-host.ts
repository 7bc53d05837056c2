import { readdirSync, readFileSync } from 'node:fs';
import { statfs } from 'node:fs/promises';

/** The most that the machine gave away while something ran, and how much larger its engine was afterwards. */
export interface HostChange {
  diskMb: number;
  memoryMb: number;
  processes: number;
  engineMb: number;
}

const lookEveryMs = 100;
const megabyte = 1024 * 1024;

/** Looks at the machine while the work goes on. Everything else on the machine shows in it, too. */
export async function watchHost<Result>(work: () => Promise<Result>): Promise<[Result, HostChange]> {
  const before = await look();
  const change: HostChange = { diskMb: 0, memoryMb: 0, processes: 0, engineMb: 0 };
  const compare = async () => {
    const now = await look();
    change.diskMb = Math.max(change.diskMb, now.diskMb - before.diskMb);
    change.memoryMb = Math.max(change.memoryMb, before.memoryMb - now.memoryMb);
    change.processes = Math.max(change.processes, now.processes - before.processes);
    change.engineMb = now.engineMb - before.engineMb;
  };
  const timer = setInterval(() => void compare(), lookEveryMs);
  try {
    const result = await work();
    await compare();
    return [result, change];
  } finally {
    clearInterval(timer);
  }
}

/** Disk in use, memory to be had, processes, memory of the engine. */
async function look(): Promise<HostChange> {
  const disk = await statfs('/var/lib');
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return {
    diskMb: ((disk.blocks - disk.bfree) * disk.bsize) / megabyte,
    memoryMb: kilobytesOf('/proc/meminfo', 'MemAvailable') / 1024,
    processes: pids.length,
    engineMb:
      pids
        .filter((pid) => readOrNothing(`/proc/${pid}/comm`).trim() === 'dockerd')
        .reduce((sum, pid) => sum + kilobytesOf(`/proc/${pid}/status`, 'VmRSS'), 0) / 1024,
  };
}

function kilobytesOf(file: string, key: string): number {
  return Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(readOrNothing(file))?.[1] ?? 0);
}

/** A process may end between the list and the look. */
function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

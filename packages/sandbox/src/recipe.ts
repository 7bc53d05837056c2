import { containerExtras, type Limits } from '@holdout/contract';
import type Docker from 'dockerode';

/** Who started a container and what for: the labels by which leftovers are found. */
interface Tags {
  /** The platform instance; nobody ever removes another owner's containers. */
  owner: string;
  /** Its side: a container is made before it is known what for. */
  label: string;
}

export interface Recipe {
  image: string;
  uid: number;
  command: string[];
  workingDir: string;
  limits: Limits;
  tags: Tags;
  /** The text of the seccomp profile, not its path. */
  seccomp: string;
  runtime?: string;
  /** Weight beside other containers; absent is the engine's usual 1024. */
  cpuShares?: number;
}

export const ownerLabel = 'holdout.owner';

/** What the kernel tells every container about the whole machine, and no program needs to know. */
export const maskedPaths = [
  // What the newest engines hide by themselves, also for older ones.
  ...['/proc/acpi', '/proc/asound', '/proc/interrupts', '/proc/kcore', '/proc/keys', '/proc/latency_stats'],
  ...['/proc/sched_debug', '/proc/scsi', '/proc/timer_list', '/proc/timer_stats', '/sys/firmware'],
  '/sys/devices/virtual/powercap',
  // Counters by which two containers could signal to each other.
  ...['/proc/buddyinfo', '/proc/diskstats', '/proc/locks', '/proc/pressure', '/proc/schedstat'],
  ...['/proc/softirqs', '/proc/vmstat', '/proc/zoneinfo'],
  // The host's boot options, drivers and addresses.
  ...['/proc/cmdline', '/proc/iomem', '/proc/ioports', '/proc/kallsyms', '/proc/modules'],
];

/** The name carries the uid, and the engine allows a name once: no two live runs on this engine share a user. */
function containerName(uid: number): string {
  return `holdout-${uid}`;
}

/**
 * Everything a container of candidate code may and may not do. Nothing in it comes from a request: limits are the
 * challenge's, the rest is fixed. There is no `Init`: the driver itself is process 1, which nothing inside can kill.
 */
export function containerOptions(recipe: Recipe): Docker.ContainerCreateOptions {
  const { limits, uid } = recipe;
  const memory = limits.memoryBytes + containerExtras.memoryBytes;
  const tmpfs = `rw,nosuid,nodev,noexec,uid=${uid},gid=${uid},mode=0700`;
  const hostConfig = {
    NetworkMode: 'none',
    ReadonlyRootfs: true,
    MaskedPaths: maskedPaths,
    CapDrop: ['ALL'],
    SecurityOpt: ['no-new-privileges', `seccomp=${recipe.seccomp}`],
    PidsLimit: limits.processes + containerExtras.processes,
    Memory: memory,
    MemorySwap: memory,
    NanoCpus: Math.round(limits.cpus * 1e9),
    ...(recipe.cpuShares === undefined ? {} : { CpuShares: recipe.cpuShares }),
    Ulimits: [
      limit('nofile', 256),
      // With 0 the kernel would hand a crash to the machine's handler all the same; with 1 there is neither file nor handler.
      limit('core', 1),
      limit('fsize', limits.diskBytes),
      limit('memlock', 65_536),
      limit('msgqueue', 0),
      limit('sigpending', 64),
    ],
    Tmpfs: {
      '/work': `${tmpfs},size=${limits.diskBytes},nr_inodes=${limits.diskEntries}`,
      '/dev/shm': `${tmpfs},size=${containerExtras.sharedMemoryBytes},nr_inodes=64`,
    },
    IpcMode: 'private',
    CgroupnsMode: 'private',
    LogConfig: { Type: 'none', Config: {} },
    Binds: [],
    AutoRemove: false,
    RestartPolicy: { Name: 'no' },
    ...(recipe.runtime === undefined ? {} : { Runtime: recipe.runtime }),
  };
  return {
    name: containerName(uid),
    Image: recipe.image,
    User: `${uid}:${uid}`,
    Hostname: 'sandbox',
    WorkingDir: recipe.workingDir,
    Cmd: recipe.command,
    NetworkDisabled: true,
    Tty: false,
    OpenStdin: true,
    StdinOnce: true,
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    StopSignal: 'SIGKILL',
    Labels: { holdout: '1', [ownerLabel]: recipe.tags.owner, 'holdout.label': recipe.tags.label },
    HostConfig: hostConfig,
  };
}

function limit(name: string, value: number): { Name: string; Soft: number; Hard: number } {
  return { Name: name, Soft: value, Hard: value };
}

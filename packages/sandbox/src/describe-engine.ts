import type Docker from 'dockerode';
import { z } from 'zod';
import { SandboxFault, wordsOf } from './fault.ts';

/** Something that protects the host, other runs or the measurement, and whether this engine has it. */
export interface Protection {
  id: string;
  isPresent: boolean;
  /** Without an essential one no candidate is served. */
  isEssential: boolean;
  /** What is missing without it, in one sentence. */
  without: string;
}

export interface EngineDescription {
  version: string;
  kernel: string;
  cgroupVersion: 1 | 2;
  protections: Protection[];
}

/** The part of the engine's own account that matters here. Older engines leave fields out. */
const Info = z.object({
  ServerVersion: z.string().default('unknown'),
  KernelVersion: z.string().default('unknown'),
  OSType: z.string().default('unknown'),
  CgroupVersion: z.string().default('1'),
  SecurityOptions: z.array(z.string()).nullable().default([]),
  MemoryLimit: z.boolean().default(false),
  SwapLimit: z.boolean().default(false),
  PidsLimit: z.boolean().default(false),
  CpuCfsQuota: z.boolean().default(false),
});

/** Which protections this engine has and lacks, by its own account; `selfTest` looks from inside. */
export async function describeEngine(docker: Docker): Promise<EngineDescription> {
  let raw: unknown;
  try {
    raw = await docker.info();
  } catch (error) {
    throw new SandboxFault('engine', `The engine does not answer: ${wordsOf(error)}`, { cause: error });
  }
  return describeInfo(raw);
}

export function describeInfo(raw: unknown): EngineDescription {
  const info = Info.parse(raw);
  const options = (info.SecurityOptions ?? []).map((option) => option.replace(/^name=/, '').split(',')[0]);
  const has = (...names: string[]) => names.some((name) => options.includes(name));
  const essential = (id: string, isPresent: boolean, without: string) => ({
    id,
    isPresent,
    isEssential: true,
    without,
  });
  const extra = (id: string, isPresent: boolean, without: string) => ({
    id,
    isPresent,
    isEssential: false,
    without,
  });
  return {
    version: info.ServerVersion,
    kernel: info.KernelVersion,
    cgroupVersion: info.CgroupVersion === '2' ? 2 : 1,
    protections: [
      essential('linux', info.OSType === 'linux', 'Candidate code needs Linux containers.'),
      essential('seccomp', has('seccomp'), 'Code could use every system call of the kernel.'),
      essential('memory', info.MemoryLimit, 'Code could use all memory of the machine.'),
      essential('processes', info.PidsLimit, 'A fork bomb could take the machine down.'),
      essential('cpu', info.CpuCfsQuota, 'One run could slow every other one down.'),
      extra('swap', info.SwapLimit, 'A run may swap beyond its memory limit where the machine has swap.'),
      extra('user-namespace', has('userns', 'rootless'), 'Users inside containers are users of the machine.'),
      extra(
        'mandatory-access-control',
        has('apparmor', 'selinux'),
        'AppArmor or SELinux do not confine containers.',
      ),
      extra('cgroup-v2', info.CgroupVersion === '2', 'Control groups are the older version 1.'),
    ],
  };
}

/** Throws with one sentence for each essential protection that is missing. */
export function requireEssentials(engine: EngineDescription): void {
  const missing = engine.protections.filter((each) => each.isEssential && !each.isPresent);
  if (missing.length === 0) return;
  const reasons = missing.map((each) => each.without).join(' ');
  throw new SandboxFault('engine', `This Docker Engine cannot run candidate code safely. ${reasons}`);
}

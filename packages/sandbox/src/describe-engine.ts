import type { ProtectionId } from '@holdout/contract';
import type Docker from 'dockerode';
import { z } from 'zod';
import { SandboxFault, wordsOf } from './fault.ts';

/** Something that protects the host, other runs or the measurement, and whether this engine has it. */
export interface Protection {
  id: ProtectionId;
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
  /** The OCI runtimes that the engine knows by name. */
  runtimes: string[];
  protections: Protection[];
}

/** The part of the engine's own account that matters here. Older engines leave fields out. */
const Info = z.object({
  ServerVersion: z.string().default('unknown'),
  KernelVersion: z.string().default('unknown'),
  OSType: z.string().default('unknown'),
  Architecture: z.string().default('unknown'),
  Driver: z.string().default('unknown'),
  CgroupDriver: z.string().default('unknown'),
  CgroupVersion: z.string().default('1'),
  SecurityOptions: z.array(z.string()).nullable().default([]),
  Runtimes: z.record(z.string(), z.unknown()).nullable().default({}),
  DefaultRuntime: z.string().default('runc'),
  LiveRestoreEnabled: z.boolean().default(false),
  MemoryLimit: z.boolean().default(false),
  SwapLimit: z.boolean().default(false),
  PidsLimit: z.boolean().default(false),
  CpuCfsQuota: z.boolean().default(false),
});

/** The first engine that gives a container a control group namespace of its own; older ones ignore the wish. */
const oldestEngine = [20, 10] as const;

/**
 * Which protections this engine has and lacks, by its own account; `selfTest` looks from inside. `runtime` is the one
 * that containers will be given, when it is not the engine's own choice.
 */
export async function describeEngine(docker: Docker, runtime?: string): Promise<EngineDescription> {
  let raw: unknown;
  try {
    raw = await docker.info();
  } catch (error) {
    throw new SandboxFault('engine', `The engine does not answer: ${wordsOf(error)}`, { cause: error });
  }
  return describeInfo(raw, runtime);
}

export function describeInfo(raw: unknown, runtime?: string): EngineDescription {
  const info = Info.parse(raw);
  const options = (info.SecurityOptions ?? []).map((option) => option.replace(/^name=/, '').split(',')[0]);
  const has = (...names: string[]) => names.some((name) => options.includes(name));
  const protection =
    (isEssential: boolean) =>
    (id: ProtectionId, isPresent: boolean, without: string): Protection => ({
      id,
      isPresent,
      isEssential,
      without,
    });
  const essential = protection(true);
  const extra = protection(false);
  const isCgroup2 = info.CgroupVersion === '2';
  return {
    version: info.ServerVersion,
    kernel: info.KernelVersion,
    cgroupVersion: isCgroup2 ? 2 : 1,
    runtimes: Object.keys(info.Runtimes ?? {}).sort(),
    protections: [
      essential('linux', info.OSType === 'linux', 'Candidate code needs Linux containers.'),
      essential(
        'architecture',
        isKnown(info.Architecture),
        'The system call filter knows only x86_64 and arm64.',
      ),
      essential(
        'version',
        isAtLeast(info.ServerVersion, oldestEngine),
        'It is older than Docker Engine 20.10.',
      ),
      essential('seccomp', has('seccomp'), 'Code could use every system call of the kernel.'),
      essential(
        'cgroups',
        info.CgroupDriver !== 'none',
        'It runs without control groups (rootless, and none were delegated to it): no limit would hold.',
      ),
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
      extra(
        'own-kernel',
        isOwnKernel(runtime ?? info.DefaultRuntime),
        'Code talks to the kernel of the machine; a runtime like gVisor would stand between.',
      ),
      extra('cgroup-v2', isCgroup2, 'Control groups are the older version 1.'),
      extra('layered-storage', info.Driver !== 'vfs', 'Each container copies the whole image to the disk.'),
      extra(
        'ends-with-the-engine',
        !info.LiveRestoreEnabled,
        'With live-restore, containers outlive an engine that crashes, until a worker removes them.',
      ),
    ],
  };
}

function isKnown(architecture: string): boolean {
  return ['x86_64', 'amd64', 'aarch64', 'arm64'].includes(architecture);
}

/** "20.10.24+dfsg1" is 20.10; a version that cannot be read counts as too old. */
function isAtLeast(version: string, [wantedMajor, wantedMinor]: readonly [number, number]): boolean {
  const [major, minor] = (/^v?(\d+)\.(\d+)/.exec(version) ?? []).slice(1).map(Number);
  if (major === undefined || minor === undefined) return false;
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

function isOwnKernel(runtime: string): boolean {
  return /(^|[./-])(runsc|gvisor|kata)/.test(runtime);
}

/** Throws with one sentence for each essential protection that is missing. */
export function requireEssentials(engine: EngineDescription): void {
  const missing = engine.protections.filter((each) => each.isEssential && !each.isPresent);
  if (missing.length === 0) return;
  const reasons = missing.map((each) => each.without).join(' ');
  throw new SandboxFault('engine', `This Docker Engine cannot run candidate code safely. ${reasons}`);
}

/** Throws one sentence when the engine does not know this runtime; without a name the engine's own choice is used. */
export function requireRuntime(engine: EngineDescription, name: string | undefined): void {
  if (name === undefined || engine.runtimes.includes(name)) return;
  const known = engine.runtimes.length === 0 ? 'none by name' : engine.runtimes.join(', ');
  throw new SandboxFault(
    'engine',
    `The container runtime "${name}" that HOLDOUT_SANDBOX_RUNTIME names is not installed in this Docker Engine, which knows ${known}: add it to the engine's daemon.json, or leave the setting out.`,
  );
}

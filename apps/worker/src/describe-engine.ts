import { z } from 'zod';

const Info = z.object({
  ServerVersion: z.string(),
  OperatingSystem: z.string().default(''),
  MemoryLimit: z.boolean().default(false),
  SwapLimit: z.boolean().default(false),
  PidsLimit: z.boolean().default(false),
  CpuCfsQuota: z.boolean().default(false),
  SecurityOptions: z.array(z.string()).nullable().default([]),
});

/** What the engine is, and which walls it cannot build; staff see both. */
export function describeEngine(info: unknown): { engine: string; lacks: string[] } {
  const seen = Info.parse(info);
  const security = seen.SecurityOptions ?? [];
  const walls: [boolean, string][] = [
    [seen.MemoryLimit, 'memory limit'],
    [seen.SwapLimit, 'swap limit'],
    [seen.PidsLimit, 'process limit'],
    [seen.CpuCfsQuota, 'CPU limit'],
    [security.some((option) => option.startsWith('name=seccomp')), 'seccomp'],
  ];
  return {
    engine: `Docker ${seen.ServerVersion} on ${seen.OperatingSystem}`.trim(),
    lacks: walls.filter(([isThere]) => !isThere).map(([, name]) => name),
  };
}

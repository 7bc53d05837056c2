import { z } from 'zod';

/**
 * An execution is one go of candidate code in one container. Three things are kept apart: what we asked for
 * (`Limits`), what we measured (`Usage`) and what we concluded (`Outcome`). A fault of the platform is never an
 * outcome: it is an exception, and the job is retried.
 */

/** What we ask the engine to enforce. */
export const Limits = z.object({
  /** Wall time of the whole execution, measured outside the container. */
  wallMs: z.int().positive(),
  /** Memory that the candidate's processes, /tmp and /dev/shm may use together. */
  memoryBytes: z.int().positive(),
  /** Processes and threads. */
  processes: z.int().positive(),
  /** Standard output and standard error together. */
  outputBytes: z.int().positive(),
  /** Size of the only writable folder. */
  diskBytes: z.int().positive(),
  /** Files and folders in the only writable folder. */
  diskEntries: z.int().positive(),
  /** CPUs, 1 means one core. */
  cpus: z.number().positive(),
});
export type Limits = z.infer<typeof Limits>;

/** What a container has beside the limits: the driver with its libraries, which the candidate does not pay for. */
export const containerExtras = {
  memoryBytes: 128 * 1024 * 1024,
  processes: 1,
  sharedMemoryBytes: 8 * 1024 * 1024,
} as const;

/** What was measured. CPU and memory come from the container's cgroup; null where the engine could not tell. */
export const Usage = z.object({
  wallMs: z.number().nonnegative(),
  cpuMs: z.number().nonnegative().nullable(),
  memoryBytes: z.number().nonnegative().nullable(),
  outputBytes: z.number().nonnegative(),
});
export type Usage = z.infer<typeof Usage>;

/** What the candidate's code did. */
export const outcomes = [
  'completed',
  'candidate_error',
  'timeout',
  'out_of_memory',
  'output_limit',
  'process_limit',
  'disk_limit',
  'protocol_violation',
  'cancelled',
] as const;
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

/** An execution as it stands in a grade. `detail` is a sentence for staff and may quote candidate output. */
export const Execution = z.object({
  name: z.string(),
  outcome: Outcome,
  usage: Usage,
  detail: z.string().max(4000).optional(),
});
export type Execution = z.infer<typeof Execution>;

/** The place an error of candidate code points at: path inside the project and line, where Python told them. */
export const CandidateErrorPlace = z.object({
  type: z.string().max(200),
  message: z.string().max(4000),
  path: z.string().max(300).nullable(),
  line: z.int().positive().nullable(),
  /** The traceback with only the candidate's own frames. */
  traceback: z.string().max(16_000).optional(),
});
export type CandidateErrorPlace = z.infer<typeof CandidateErrorPlace>;

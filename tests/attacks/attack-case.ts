import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseShape, parseYaml, readSubmissionFolder } from '@holdout/catalog';
import { Outcome, type ProjectFile } from '@holdout/contract';
import { z } from 'zod';
import { challengeIds } from './plant-challenges.ts';
import { controlNames } from './run-control.ts';

/** What must be seen; every key is a promise of its own, and a control names the one that it breaks. */
export const Expectations = z.strictObject({
  /** The share of hidden answers that were right. */
  scoreAtMost: z.number().optional(),
  scoreAtLeast: z.number().optional(),
  outcome: z.array(Outcome).optional(),
  /** Regular expressions over what the attack printed, in all its goes or in the last one. */
  says: z.array(z.string()).optional(),
  neverSays: z.array(z.string()).optional(),
  lastSays: z.array(z.string()).optional(),
  /** Over everything that the candidate can read about it. */
  viewNeverSays: z.array(z.string()).optional(),
  /** Each variant leaves the candidate the same things to read. */
  viewsEqual: z.literal(true).optional(),
  /** The API refuses these paths. The attack goes on without it, as if it had not. */
  doorRefuses: z.array(z.string()).optional(),
  /** `ENV [...]` that it printed names nothing else. */
  environment: z.array(z.string()).optional(),
  /** What it printed as `PROBE {...}`: keys that are true (or "OK"), and values. */
  probeTrueAtMost: z.array(z.string()).optional(),
  probeNeverTrue: z.array(z.string()).optional(),
  probeEquals: z.record(z.string(), z.json()).optional(),
  probeAtMost: z.record(z.string(), z.number()).optional(),
  wallMsAtMost: z.number().optional(),
  /** What the first check of the grade has measured. */
  measuresAtLeast: z.record(z.string(), z.number()).optional(),
  outputBytesAtMost: z.number().optional(),
  /** Seen on the machine while it ran: such a case runs alone. */
  host: z
    .strictObject({
      diskMb: z.number().optional(),
      memoryMb: z.number().optional(),
      processes: z.number().optional(),
      engineMb: z.number().optional(),
    })
    .optional(),
});
export type Expectations = z.infer<typeof Expectations>;

/** Promises that hold for every attack, whatever it is. */
const always = ['secretInOutput', 'secretInView', 'inputInView', 'fault'] as const;

const Broken = z.enum([...always, ...(Object.keys(Expectations.shape) as (keyof Expectations)[])]);

const AttackDescription = z
  .strictObject({
    title: z.string().min(10).max(120),
    /** What somebody would gain. */
    threat: z.string().min(10),
    /** What a person must see. */
    observe: z.string().min(10),
    challenge: z.enum(challengeIds).default('fn'),
    /** Handed in and graded, run by the Run button, or many runs asked for at once. */
    how: z.enum(['grade', 'run', 'start-runs']),
    /** Files that take another name when they are handed in: one that no project may hold. */
    renamed: z.record(z.string(), z.string()).default({}),
    /** `%(variant)s` in the files becomes each of these, one go each. */
    variants: z.array(z.string()).min(2).optional(),
    times: z.int().min(1).max(3).default(1),
    expects: Expectations,
    /** Undefended designs on which it succeeds, with the promises that it breaks there. */
    controls: z.partialRecord(z.enum(controlNames), z.array(Broken).min(1)).default({}),
    /** A control on which it goes on for ever is given up after this long. */
    controlSeconds: z.int().positive().optional(),
    /** Why there is no control. */
    noControl: z.string().min(10).optional(),
  })
  .refine((one) => Object.keys(one.controls).length > 0 !== (one.noControl !== undefined), {
    error: 'has controls, or says why not',
  });

export type AttackCase = z.infer<typeof AttackDescription> & {
  id: string;
  group: string;
  /** The project of each go. */
  goes: ProjectFile[][];
};

const casesFolder = path.join(import.meta.dirname, 'cases');
const folderName = /^(([A-D])\d{2})-[a-z0-9-]+$/;

/** `cases/<id>-<words>/`: `case.yaml`, and the project in `submission/`. */
export async function readCases(): Promise<AttackCase[]> {
  const names = (await readdir(casesFolder)).sort();
  return await Promise.all(names.map(readCase));
}

async function readCase(name: string): Promise<AttackCase> {
  const folder = path.join(casesFolder, name);
  const [, id = '', group = ''] = folderName.exec(name) ?? [];
  if (id === '') throw new Error(`${folder} is not named like a case`);
  const problems: { path: string; message: string }[] = [];
  const yaml = parseYaml(await readFile(path.join(folder, 'case.yaml'), 'utf8'), 'case.yaml', problems);
  const description = parseShape(AttackDescription, yaml, 'case.yaml', problems);
  if (!description) throw new Error(`${folder}: ${problems.map((one) => one.message).join('; ')}`);
  const { files } = await readSubmissionFolder(path.join(folder, 'submission'));
  return { ...description, id, group, goes: goesOf(description, files) };
}

function goesOf(
  { variants = [''], times, renamed }: z.infer<typeof AttackDescription>,
  files: ProjectFile[],
): ProjectFile[][] {
  const of = (variant: string) =>
    files.map(({ path, content }) => ({
      path: renamed[path] ?? path,
      content: content.replaceAll('%(variant)s', variant),
    }));
  return variants.flatMap((variant) => Array.from({ length: times }, () => of(variant)));
}

import { z } from 'zod';
import { PartId } from './part-id.ts';

/**
 * The figures a design stands on, kept as one file of a project. The shape is checked here; whether a formula can be worked
 * out is told beside its row, because a sheet that is being written is wrong half of the time and must not be lost for it.
 */

export const numbersLimits = {
  rows: 200,
  checks: 50,
  nameLength: 120,
  keyLength: 40,
  /** Of a value and of a check: a number or a formula. */
  formulaLength: 300,
  unitLength: 40,
  noteLength: 500,
} as const;

export const numberGroups = ['load', 'latency', 'sizes', 'labels', 'storage', 'cost', 'other'] as const;
export const NumberGroup = z.enum(numberGroups);
export type NumberGroup = z.infer<typeof NumberGroup>;

export const NumberRow = z.strictObject({
  id: PartId,
  group: NumberGroup,
  name: z.string().max(numbersLimits.nameLength),
  /** What formulas call it. */
  key: z.string().max(numbersLimits.keyLength),
  /** As it was typed: a number (`1,200`), a number with a unit (`2 kB`), or a formula (`=requests * row_size`). */
  value: z.string().max(numbersLimits.formulaLength),
  unit: z.string().max(numbersLimits.unitLength),
  note: z.string().max(numbersLimits.noteLength),
});
export type NumberRow = z.infer<typeof NumberRow>;

/** Something that should add up, such as `sum(latency) <= budget`. */
export const NumberCheck = z.strictObject({
  id: PartId,
  text: z.string().max(numbersLimits.formulaLength),
});
export type NumberCheck = z.infer<typeof NumberCheck>;

export const NumbersSheet = z
  .strictObject({
    format: z.literal(1),
    rows: z.array(NumberRow).max(numbersLimits.rows),
    checks: z.array(NumberCheck).max(numbersLimits.checks),
  })
  .superRefine(({ rows, checks }, context) => {
    const taken = new Set<string>();
    for (const [part, things] of Object.entries({ rows, checks })) {
      for (const [index, { id }] of things.entries()) {
        if (taken.has(id))
          context.addIssue({
            code: 'custom',
            path: [part, index, 'id'],
            message: 'has the id of another part of the sheet; give it one of its own',
            params: { fault: 'same_id' },
          });
        taken.add(id);
      }
    }
  });
export type NumbersSheet = z.infer<typeof NumbersSheet>;

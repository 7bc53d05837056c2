import { z } from 'zod';

/** What the shown rows have in one column. Bounds are kept as they were typed. */
export const Condition = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('equals'), value: z.string() }),
  z.object({ kind: z.literal('contains'), text: z.string() }),
  z.object({ kind: z.literal('between'), from: z.string(), to: z.string() }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('present') }),
]);
export type Condition = z.infer<typeof Condition>;
export type ConditionKind = Condition['kind'];
export const conditionKinds = Condition.options.map((option) => option.shape.kind.value);

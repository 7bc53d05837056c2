import { z } from 'zod';

/** What a language server answers, as far as we read it. Lines and columns count from 0. */

const Position = z.object({ line: z.int(), character: z.int() });
export const LspRange = z.object({ start: Position, end: Position });
export type LspRange = z.infer<typeof LspRange>;

/** Text with Markdown in it. */
const Markup = z.union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)]);

export const Hover = z.object({ contents: Markup, range: LspRange.optional() }).nullable();

const TextEdit = z.object({ newText: z.string(), range: LspRange });
/** Kept as it came, because the server wants it back whole when it is asked for more about it. */
export const CompletionItem = z.looseObject({
  label: z.string(),
  kind: z.int().optional(),
  detail: z.string().optional(),
  documentation: Markup.optional(),
  sortText: z.string().optional(),
  filterText: z.string().optional(),
  insertText: z.string().optional(),
  textEdit: TextEdit.optional().catch(undefined),
});
export type CompletionItem = z.infer<typeof CompletionItem>;
export const Completion = z.object({ items: z.array(CompletionItem) }).nullable();

export const Signatures = z
  .object({
    activeSignature: z.int().nullish(),
    activeParameter: z.int().nullish(),
    signatures: z.array(
      z.object({
        label: z.string(),
        documentation: Markup.optional(),
        activeParameter: z.int().nullish(),
        parameters: z
          .array(z.object({ label: z.union([z.string(), z.tuple([z.int(), z.int()])]) }))
          .default([]),
      }),
    ),
  })
  .nullable();

export const Definitions = z
  .array(z.object({ uri: z.string(), range: LspRange }))
  .nullable()
  .transform((places) => places ?? []);

export const PublishedProblems = z.object({
  uri: z.string(),
  version: z.int().optional(),
  diagnostics: z.array(
    z.object({
      range: LspRange,
      message: z.string(),
      /** 1 an error, 2 a warning, 3 and 4 less than that. */
      severity: z.int().optional(),
      code: z.union([z.string(), z.number()]).optional(),
    }),
  ),
});

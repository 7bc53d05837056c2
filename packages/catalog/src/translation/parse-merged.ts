import type { z } from 'zod';
import type { Problem } from '../catalog-error.ts';
import { parseShape } from '../read-yaml.ts';
import { mergeTranslation } from './merge-translation.ts';
import { findTextProblems } from './text-problems.ts';

interface Content {
  file: string;
  value: unknown;
}

/** English content with the French one laid over it, parsed with the schema of the merged content. */
export function parseMerged<Schema extends z.ZodType>(
  schema: Schema,
  en: Content,
  fr: Content,
  problems: Problem[],
): z.infer<Schema> | undefined {
  if (en.value === undefined || fr.value === undefined) return undefined;
  const merged = mergeTranslation(en.value, fr.value, fr.file, problems);
  findTextProblems(merged, fr.file, problems);
  const issues: Problem[] = [];
  const parsed = parseShape(schema, merged, en.file, issues);
  problems.push(...issues.map((issue) => tellMissingTranslation(issue, fr.file)));
  return parsed;
}

/** A text that stayed a bare string has no French counterpart. */
function tellMissingTranslation(issue: Problem, file: string): Problem {
  const place = /^(.*): Invalid input: expected object, received string$/.exec(issue.message)?.[1];
  return place ? { path: file, message: `${place}: translation missing` } : issue;
}

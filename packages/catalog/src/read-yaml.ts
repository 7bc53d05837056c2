import { isScalar, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './catalog-error.ts';

/** YAML as plain data. Duplicate keys, bad syntax and alias bombs are problems, told by line. */
export function parseYaml(text: string, file: string, problems: Problem[]): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, strict: true, lineCounter });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const line = lineCounter.linePos(fault.pos[0]).line;
    problems.push({
      path: file,
      message: `line ${line}: ${fault.message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '')}`,
    });
  }
  if (faults.length > 0) return undefined;
  if (isScalar(document.contents) || document.contents === null) {
    problems.push({ path: file, message: 'is empty or holds a single value' });
    return undefined;
  }
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    problems.push({ path: file, message: error instanceof Error ? error.message : 'cannot be read' });
    return undefined;
  }
}

/** Parses with a schema; each issue becomes a problem with its place in the file. */
export function parseShape<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
  problems: Problem[],
): z.infer<Schema> | undefined {
  if (value === undefined) return undefined;
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const place = issue.path.length > 0 ? `${z.core.toDotPath(issue.path)}: ` : '';
    problems.push({ path: file, message: `${place}${issue.message}` });
  }
  return undefined;
}

import { createRequire } from 'node:module';
import type { Finding } from '@holdout/contract';
import { z } from 'zod';
import { isTestPath } from './analysis.ts';
import { maskSuppressions } from './mask-suppressions.ts';
import { aspectOf, ruffSettings, saysNothingInTests } from './rules.ts';

// The package is CommonJS whose exports are assigned at run time: a named import would not see them.
const { Workspace, PositionEncoding } = createRequire(import.meta.url)(
  '@astral-sh/ruff-wasm-nodejs',
) as typeof import('@astral-sh/ruff-wasm-nodejs');

const Diagnostics = z.array(
  z.object({
    code: z.string().nullable(),
    message: z.string(),
    start_location: z.object({ row: z.int().positive() }),
    end_location: z.object({ row: z.int().positive() }),
  }),
);

export interface Linted {
  findings: Finding[];
  suppressions: { path: string; line: number; text: string }[];
}

/** Ruff over one file, with suppression comments out of force. Throws on source that is nested too deep for it. */
export function createLinter(): (path: string, content: string) => Linted {
  const workspace = new Workspace(ruffSettings, PositionEncoding.Utf16);
  return (path, content) => {
    const masked = maskSuppressions(content, workspace.tokens(content));
    const diagnostics = Diagnostics.parse(workspace.check(masked.content));
    return {
      findings: diagnostics
        .filter(({ code }) => !(isTestPath(path) && saysNothingInTests(code ?? '')))
        .map((found) => ({
          path,
          line: found.start_location.row,
          ...(found.end_location.row > found.start_location.row && { endLine: found.end_location.row }),
          ...nameRule(found.code),
          message: found.message.slice(0, 1000),
        })),
      suppressions: masked.suppressions.map((one) => ({ path, ...one })),
    };
  };
}

function nameRule(code: string | null): Pick<Finding, 'rule' | 'aspect'> {
  if (code === null || code === 'invalid-syntax') return { rule: 'holdout/syntax-error', aspect: 'errors' };
  return { rule: code, aspect: aspectOf(code) };
}

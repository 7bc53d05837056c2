import { CatalogError } from '@holdout/catalog';
import { visibleLine } from '@holdout/contract';
import { explain } from '../start/start-problem.ts';

/** An argument that makes no sense: told with the usage, exit code 2. */
export class BadArgument extends Error {}

export const exitCodes = { fine: 0, differs: 1, badInput: 2, platformFault: 3 } as const;

/**
 * Runs a command of authors and testers and turns what went wrong into its exit code: 2 for a bad argument or broken
 * content with every problem by its path, 3 when the platform failed. With `--json` stdout gets one JSON value, whatever
 * happens.
 */
export async function answer(usage: string, isJson: boolean, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BadArgument || isParseError(error)) {
      process.stderr.write(`${(error as Error).message}\nUsage: ${usage}\n`);
      if (isJson) printJson({ problems: [{ path: '', message: (error as Error).message }] });
      return exitCodes.badInput;
    }
    if (error instanceof CatalogError) {
      const lines = error.problems.map(({ path, message }) => `  ${visibleLine(path)}: ${message}\n`);
      process.stderr.write(`${error.folder} cannot be used:\n${lines.join('')}`);
      if (isJson) printJson({ folder: error.folder, problems: error.problems });
      return exitCodes.badInput;
    }
    const reason =
      explain(error) ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.stderr.write(`${reason}\n`);
    if (isJson) printJson({ job: { status: 'failed', reason: reason.split('\n')[0] } });
    return exitCodes.platformFault;
  }
}

/** The same JSON for every reader, with nothing in it that a terminal would obey: what JSON itself leaves is escaped. */
export function printJson(value: unknown): void {
  const text = JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${text}\n`);
}

function isParseError(error: unknown): boolean {
  // Not every error's code is text: that of an abort is a number.
  const code: unknown = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS_');
}

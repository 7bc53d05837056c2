import { CatalogError } from '@holdout/catalog';
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
      const lines = error.problems.map(({ path, message }) => `  ${path}: ${message}\n`);
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

export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

function isParseError(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code?.startsWith('ERR_PARSE_ARGS_') ?? false;
}

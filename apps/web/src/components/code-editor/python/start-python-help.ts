import { startRuff } from '../../../lib/python/ruff/start-ruff.ts';
import { offerFormatting } from './offer-formatting.ts';
import type { PythonHelp, PythonHelpOptions } from './python-help.ts';
import { showLint } from './show-lint.ts';

/** Loads what helps with Python, and connects it with the editors of this scope. */
export function startPythonHelp({ scope, onState, onFormatProblem }: PythonHelpOptions): PythonHelp {
  const ruff = startRuff(onState);
  const stops = [showLint(scope, ruff), offerFormatting(scope, ruff, onFormatProblem)];
  return {
    stop: () => {
      for (const stop of stops) stop();
      ruff.stop();
    },
  };
}

import { startRuff } from '../../../lib/python/ruff/start-ruff.ts';
import { startLanguageServer } from './language-server.ts';
import { offerCompletion } from './offer-completion.ts';
import { offerFormatting } from './offer-formatting.ts';
import { offerReading } from './offer-reading.ts';
import { openElsewhere } from './open-elsewhere.ts';
import type { PythonHelp, PythonHelpOptions } from './python-help.ts';
import { showLint } from './show-lint.ts';

/** Loads what helps with Python, the quicker one first, and connects it with the editors of this scope. */
export function startPythonHelp(options: PythonHelpOptions): PythonHelp {
  const { scope, project, onState, onFormatProblem, onOpen } = options;
  const stops: (() => void)[] = [];
  const ruff = startRuff((state) => {
    onState({ ruff: state });
    startPyrightOnce();
  });
  stops.push(showLint(scope, ruff), offerFormatting(scope, ruff, onFormatProblem), ruff.stop);

  let isPyrightStarted = false;
  function startPyrightOnce(): void {
    if (isPyrightStarted) return;
    isPyrightStarted = true;
    const server = startLanguageServer(scope, project, (state) => onState({ pyright: state }));
    const offers = [offerCompletion(server), ...offerReading(server), openElsewhere(scope, onOpen)];
    stops.push(server.stop, ...offers.map((offer) => () => offer.dispose()));
  }
  return {
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

import type { Limits, Locale, RunView } from '@holdout/contract';
import type { TFunction } from 'i18next';
import { formatLimit, formatNumber, formatTimeLimit } from '../../../lib/quantities.ts';

/** What a candidate reads when a run has not gone well: which limit ended it, what is kept, and what to do. */
export function describeNextStep(t: TFunction, run: RunView, limits: Limits, locale: Locale): string | null {
  if (run.state !== 'finished' || run.outcome === null || run.outcome === 'completed') return null;
  // Without a test there is nothing to mend; the list says how tests are found.
  if (run.outcome === 'candidate_error' && run.tests?.length === 0) return null;
  if (run.outcome === 'candidate_error' && run.exitCode === null) return t('workspace.run.next.silent');
  return t(`workspace.run.next.${run.outcome}`, {
    time: formatTimeLimit(limits.wallMs, locale),
    memory: formatLimit(limits.memoryBytes, locale),
    output: formatLimit(limits.outputBytes, locale),
    processes: formatNumber(limits.processes, locale),
    disk: formatLimit(limits.diskBytes, locale),
    entries: formatNumber(limits.diskEntries, locale),
  });
}

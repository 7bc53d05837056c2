import type { DesignChallenge, DesignExpectation } from '@holdout/contract';
import { formatTable } from './format-table.ts';

/** A design that was found sound, for its author: what a reader is to see in each sample answer, in counts. */
export function describeDesign({ manifest, proofs }: DesignChallenge): string {
  const counts = `Sections: ${manifest.sections.length}. Sample answers: ${proofs.length}`;
  const head = `The folder is sound. ${counts}, for people to read: nothing of a design runs.\n`;
  if (proofs.length === 0) return head;
  const rows = proofs.map(({ name, expectation }) => {
    const { seen, partly, not_seen } = countIndicators(expectation);
    return [name, expectation.level, expectation.locale, `${seen}`, `${partly}`, `${not_seen}`];
  });
  return head + formatTable([['answer', 'level', 'language', 'seen', 'partly', 'not seen'], ...rows]);
}

export function countIndicators({ indicators }: DesignExpectation) {
  const counts = { seen: 0, partly: 0, not_seen: 0 };
  for (const value of Object.values(indicators)) counts[value] += 1;
  return counts;
}

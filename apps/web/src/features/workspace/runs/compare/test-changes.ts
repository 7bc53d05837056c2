import type { RunTest } from '@holdout/contract';

export interface TestChange {
  id: string;
  /** Null where the run did not have the test. */
  before: RunTest['outcome'] | null;
  after: RunTest['outcome'] | null;
}

/** The tests that ended in another way, in the order of the later run, those that are gone at the end. */
export function findTestChanges(before: readonly RunTest[], after: readonly RunTest[]): TestChange[] {
  const earlier = new Map(before.map(({ id, outcome }) => [id, outcome]));
  const later = new Map(after.map(({ id, outcome }) => [id, outcome]));
  return [...new Set([...later.keys(), ...earlier.keys()])]
    .map((id) => ({ id, before: earlier.get(id) ?? null, after: later.get(id) ?? null }))
    .filter((change) => change.before !== change.after);
}

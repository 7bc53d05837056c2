/**
 * Checks that the grader computes itself, for every challenge that lists them: from the candidate's own tests, from the
 * code without running it, from the README. The hidden side of a challenge reports all other checks. Each check's
 * sentences (`checks.en.yaml`, `checks.fr.yaml`) may quote the measures named here.
 */
export const graderChecks = {
  /** `share` = caught ÷ of; `missed` = kinds of faults that no counted test caught, in words. */
  T_kill: ['tests', 'counted', 'caught', 'of', 'share', 'missed'],
  /** `passing` = tests that pass on the own code; `rejecting` of them refuse a correct variant; `names` = which. */
  T_portable: ['tests', 'passing', 'rejecting', 'names'],
  /** Lengths in lines; `import_statements` = statements that do work when a module is imported. */
  Q_structure: ['functions', 'longest', 'long_functions', 'complex_functions', 'import_statements'],
  Q_errors: ['handlers', 'broad', 'swallowed'],
  /** Shares from 0 to 1: annotated parameters and returns, documented functions and classes of the interface. */
  Q_types_docs: ['public', 'annotated_share', 'documented_share'],
  Q_duplication: ['lines', 'duplicated_lines', 'duplicated_share', 'blocks'],
  /** Headings of the starter's README; `missing` = those without text of the candidate's, in words. */
  R_readme_parts: ['asked', 'present', 'missing'],
  /** `shown` = figures found in the README beside those that training returned, in words. */
  R_claims_match: ['figures', 'matching', 'shown'],
} as const satisfies Record<string, readonly string[]>;
export type GraderCheckId = keyof typeof graderChecks;

export function isGraderCheck(id: string): id is GraderCheckId {
  return Object.hasOwn(graderChecks, id);
}

import type {
  CheckResult,
  GradeReport,
  Kit,
  Locale,
  PipelineGrade,
  StoredCheckResult,
} from '@holdout/contract';
import { evaluateEvidence } from './evaluate-evidence.ts';
import { suggestRanges } from './suggest-ranges.ts';

/** A grade as the command line prints it, in one language, with the evidence and the ranges that follow from it. */
export function gradeReport(grade: PipelineGrade, kit: Kit, seed: string, locale: Locale): GradeReport {
  const evidence = evaluateEvidence(kit.evidenceMap, grade.checks, locale);
  return {
    challenge: grade.receipt.challenge.split('@')[0] as string,
    seed: toSafeInteger(seed),
    submissionDigest: grade.receipt.submissionDigest,
    job: grade.job,
    executions: grade.executions,
    checks: grade.checks.map((check) => localizeCheck(check, locale)),
    quality: grade.quality,
    evidence,
    suggestedRanges: suggestRanges(kit.evidenceMap, kit.framework, kit.rubric, evidence, locale),
    receipt: grade.receipt,
  };
}

export function localizeCheck(
  { id, result, measures, text }: StoredCheckResult,
  locale: Locale,
): CheckResult {
  return { id, result, measures, ...text[locale] };
}

function toSafeInteger(seed: string): number | string {
  const number = Number(seed);
  return Number.isSafeInteger(number) && String(number) === seed ? number : seed;
}

import { type Finding, type ProjectFile, type Quality, qualityAspects } from '@holdout/contract';
import type { GradingRequest } from '../grade-submission.ts';
import type { RawResult } from '../run/run-hidden-checks.ts';
import { analyseFiles } from './analyse-files.ts';
import { countCodeLines, type FileAnalysis, isTestPath } from './analysis.ts';
import { checkClaims } from './check-claims.ts';
import { sumFacts } from './code-facts.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findOwnFindings } from './find-own-findings.ts';
import { judgeSignals } from './judge-signals.ts';
import { describeMeasures } from './quality-measures.ts';
import { checkReadmeParts } from './read-readme.ts';
import { createStarterLines } from './starter-lines.ts';

const mostFindings = 500;

/**
 * Findings, figures and signals from reading the project; nothing is executed and no score is made. What the starter
 * gave is left out, line by line.
 */
export async function assessQuality(
  { challenge, files, signal }: Pick<GradingRequest, 'challenge' | 'files' | 'signal'>,
  reported: Record<string, number>,
): Promise<{ quality: Quality; results: RawResult[] }> {
  const starterLines = createStarterLines(challenge.starter);
  const own = files.filter((file) => file.path.endsWith('.py') && !starterLines.isGiven(file));
  const analyses = (await analyseFiles(own, signal)).map((analysis, n) =>
    withoutStarter(analysis, own[n] as ProjectFile, starterLines.of(own[n] as ProjectFile)),
  );
  const facts = sumFacts(analyses);
  const code = own.filter((file) => !isTestPath(file.path));
  const duplication = findDuplicates(code, (file, line) => !starterLines.of(file).has(line));
  const readme = checkReadmeParts(files, challenge.starter);
  const findings = [
    ...analyses.flatMap((analysis) => [...analysis.findings, ...findOwnFindings(analysis)]),
    ...duplication.findings,
    ...readme.findings,
  ];
  const measures = describeMeasures(facts, duplication, readme.words);
  const quality: Quality = {
    aspects: qualityAspects.map((aspect) => ({
      aspect,
      findingCount: findings.filter((finding) => finding.aspect === aspect).length,
      measures: measures[aspect] ?? [],
    })),
    findings: findings.sort(byPlace).slice(0, mostFindings),
    suppressions: analyses.flatMap((analysis) => analysis.suppressions).slice(0, mostFindings),
  };
  const results = [...judgeSignals(facts, duplication), readme.result, checkClaims(files, reported)];
  return { quality, results: results.filter(({ id }) => challenge.manifest.checks.includes(id)) };
}

/** Drops what stands on lines of the starter; a function counts as the candidate's once any of its lines does. */
function withoutStarter(analysis: FileAnalysis, file: ProjectFile, given: Set<number>): FileAnalysis {
  if (given.size === 0) return analysis;
  const isOwn = ({ line }: { line: number }) => !given.has(line);
  const hasOwnLine = ({ line, endLine }: { line: number; endLine: number }) => {
    for (let one = line; one <= endLine; one++) if (!given.has(one)) return true;
    return false;
  };
  return {
    ...analysis,
    findings: analysis.findings.filter(
      (finding) => isOwn(finding) || finding.rule === 'holdout/not-analysed',
    ),
    suppressions: analysis.suppressions.filter(isOwn),
    functions: analysis.functions.filter(hasOwnLine),
    classes: analysis.classes.filter(hasOwnLine),
    handlers: analysis.handlers.filter(isOwn),
    importWork: analysis.importWork.filter(isOwn),
    tests: analysis.tests.filter(isOwn),
    codeLines: countCodeLines(file.content, given),
  };
}

function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || (a.rule < b.rule ? -1 : 1);
}

import { type CheckResultValue, type Execution, type GradeReport, visibleText } from '@holdout/contract';

/** A grade for people: words first, numbers with their units. It may quote messages of the candidate's code. */
export function printGrade(report: GradeReport): string {
  const lines = [
    `${report.challenge}, seed ${report.seed}, submission ${report.submissionDigest.slice(0, 12)}`,
    ...section('What happened', report.executions.map(describeExecution)),
    ...section(
      'Checks',
      report.checks.map((check) => `${mark(check.result)} ${check.title}\n      ${check.saw}`),
    ),
    ...section(
      'Suggested ranges (checks suggest, people decide)',
      report.suggestedRanges.map((range) => `${range.competency}: ${range.text}`),
    ),
    ...section(
      'Code, by aspect',
      report.quality.aspects.map((one) => `${one.aspect}: ${findings(one.findingCount)}`),
    ),
    `\nReceipt ${report.receipt.digest}`,
    '',
  ];
  return visibleText(lines.join('\n'));
}

function section(title: string, lines: string[]): string[] {
  return ['', title, ...lines.map((line) => `  ${line}`)];
}

function describeExecution({ name, outcome, usage, detail }: Execution): string {
  const memory = usage.memoryBytes === null ? '' : `, ${(usage.memoryBytes / 1e6).toFixed(0)} MB`;
  const line = `${name}: ${outcome.replaceAll('_', ' ')} after ${(usage.wallMs / 1000).toFixed(1)} s${memory}`;
  return detail ? `${line}\n      ${detail}` : line;
}

const words: Record<CheckResultValue, string> = {
  met: '✓ met     ',
  partly: '◐ partly  ',
  not_met: '✗ not met ',
  unclear: '○ unclear ',
  unknown: '○ unknown ',
  pessimistic: '○ too low ',
  not_run: '– not run ',
  absent: '– absent  ',
};
const mark = (result: CheckResultValue) => words[result];
const findings = (count: number) => (count === 0 ? 'nothing to look at' : `${count} to look at`);

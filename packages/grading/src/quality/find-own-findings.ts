import type { Finding, QualityAspect } from '@holdout/contract';
import type { FileAnalysis } from './analysis.ts';

export const longFunction = 60;
const deepNesting = 4;

/** Findings of ours that ruff has no rule for, from the facts of one file. */
export function findOwnFindings(file: FileAnalysis): Finding[] {
  const at = (
    line: number,
    rule: string,
    aspect: QualityAspect,
    message: string,
    endLine?: number,
  ): Finding => ({
    path: file.path,
    line,
    ...(endLine && endLine > line && { endLine }),
    rule: `holdout/${rule}`,
    aspect,
    message,
  });
  const code = file.isTest ? [] : file.functions;
  return [
    ...code
      .filter((one) => one.length > longFunction)
      .map((one) =>
        at(
          one.line,
          'long-function',
          'structure',
          `\`${one.name}\` is ${one.length} lines long.`,
          one.endLine,
        ),
      ),
    ...code
      .filter((one) => one.depth > deepNesting)
      .map((one) =>
        at(
          one.line,
          'deep-nesting',
          'simplicity',
          `\`${one.name}\` nests ${one.depth} blocks deep.`,
          one.endLine,
        ),
      ),
    ...file.importWork.map((one) =>
      at(
        one.line,
        'work-on-import',
        'structure',
        'This runs as soon as the module is imported.',
        one.line + one.lines - 1,
      ),
    ),
    ...file.handlers
      .filter((one) => one.isSwallowed && !file.isTest)
      .map((one) => at(one.line, 'swallowed-error', 'errors', 'The error is caught and thrown away here.')),
    ...file.tests
      .filter((one) => one.asserts === 0)
      .map((one) =>
        at(
          one.line,
          'test-without-assertion',
          'tests',
          `\`${one.name}\` asserts nothing: it fails only on an error.`,
        ),
      ),
    ...file.tests
      .filter((one) => !one.canFail)
      .map((one) =>
        at(
          one.line,
          'test-cannot-fail',
          'tests',
          `\`${one.name}\` cannot fail: no assertion can get out of it.`,
        ),
      ),
  ];
}

import type { CheckResultValue } from '@holdout/contract';
import type { RawResult } from '../run/run-hidden-checks.ts';
import type { CodeFacts } from './code-facts.ts';
import type { Duplication } from './find-duplicates.ts';

/**
 * Signals from the code as check results of low trust. "Met" means within the usual range; the limits follow the
 * prototype's, which were fixed before any judgement was looked at. Where there is nothing to look at: unknown.
 */
export function judgeSignals(facts: CodeFacts, duplication: Duplication): RawResult[] {
  return [
    {
      id: 'Q_structure',
      result: judgeStructure(facts),
      measures: {
        functions: facts.functions,
        longest: facts.longest,
        long_functions: facts.longFunctions,
        complex_functions: facts.complexFunctions,
        import_statements: facts.importStatements,
      },
    },
    {
      id: 'Q_errors',
      result: judgeErrors(facts),
      measures: { handlers: facts.handlers, broad: facts.broad, swallowed: facts.swallowed },
    },
    {
      id: 'Q_types_docs',
      result: judgeTypesAndDocs(facts),
      measures: {
        public: facts.publicCount,
        annotated_share: facts.annotatedShare,
        documented_share: facts.documentedShare,
      },
    },
    {
      id: 'Q_duplication',
      result: judgeDuplication(duplication),
      measures: {
        lines: duplication.lines,
        duplicated_lines: duplication.duplicatedLines,
        duplicated_share: duplication.lines === 0 ? null : duplication.duplicatedLines / duplication.lines,
        blocks: duplication.findings.length,
      },
    },
  ];
}

function judgeStructure(facts: CodeFacts): CheckResultValue {
  if (facts.codeLines === 0) return 'unknown';
  const importShare = facts.importLines / facts.codeLines;
  if (facts.functions === 0 || facts.usualLength > 80 || importShare > 0.3 || facts.highestComplexity > 25)
    return 'not_met';
  return facts.longFunctions > 0 || facts.complexFunctions > 0 || importShare > 0.05 ? 'partly' : 'met';
}

function judgeErrors({ codeLines, handlers, broad, swallowed }: CodeFacts): CheckResultValue {
  if (codeLines === 0) return 'unknown';
  if (swallowed >= 3 || swallowed > handlers / 2) return 'not_met';
  return swallowed > 0 || broad > 0 ? 'partly' : 'met';
}

function judgeTypesAndDocs({ annotatedShare, documentedShare }: CodeFacts): CheckResultValue {
  if (annotatedShare === null || documentedShare === null) return 'unknown';
  const both = (annotatedShare + documentedShare) / 2;
  if (both >= 0.7) return 'met';
  return both >= 0.35 ? 'partly' : 'not_met';
}

function judgeDuplication({ lines, duplicatedLines }: Duplication): CheckResultValue {
  if (lines === 0) return 'unknown';
  const share = duplicatedLines / lines;
  if (share <= 0.05) return 'met';
  return share <= 0.15 ? 'partly' : 'not_met';
}

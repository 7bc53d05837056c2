import type { Node } from 'web-tree-sitter';
import { type AnalysisRequest, emptyAnalysis, type FileAnalysis } from './analysis.ts';
import { describeFunction } from './function-facts.ts';
import { describeHandler } from './handler-facts.ts';
import { findImportWork } from './import-work.ts';
import { createLinter } from './ruff.ts';
import { createParser, endLineOf, hasDocstring, lineOf, walk } from './syntax-tree.ts';
import { describeTest } from './test-facts.ts';

/** In one file: a hundred thousand of them would fill the memory of whoever collects them, and nobody reads them. */
const mostFindings = 1_000;

/** Reads Python files one by one; runs in a worker thread, where hostile source can do no harm. */
export async function createAnalyser(): Promise<(file: AnalysisRequest) => FileAnalysis> {
  const lint = createLinter();
  const parse = await createParser();
  return ({ path, content }) => {
    const analysis = emptyAnalysis({ path, content });
    const { findings, suppressions } = lint(path, content);
    analysis.findings.push(...findings.slice(0, mostFindings));
    analysis.suppressions.push(...suppressions.slice(0, mostFindings));
    const root = parse(content);
    if (!root.hasError) readTree(root, analysis);
    return analysis;
  };
}

function readTree(root: Node, analysis: FileAnalysis): void {
  if (!analysis.isTest) analysis.importWork.push(...findImportWork(root));
  for (const node of walk(root)) {
    if (node.type === 'function_definition') {
      const isTestFunction = /^test/.test(node.childForFieldName('name')?.text ?? '');
      if (analysis.isTest && isTestFunction) analysis.tests.push(describeTest(node));
      analysis.functions.push(describeFunction(node));
    } else if (node.type === 'class_definition')
      analysis.classes.push({
        line: lineOf(node),
        endLine: endLineOf(node),
        isPublic: !node.childForFieldName('name')?.text.startsWith('_'),
        hasDocstring: hasDocstring(node),
      });
    else if (node.type === 'except_clause') analysis.handlers.push(describeHandler(node));
  }
}

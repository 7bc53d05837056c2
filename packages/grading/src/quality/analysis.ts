import type { Finding } from '@holdout/contract';

/** What reading one Python file gave: plain data, because it comes out of a worker thread. */
export interface FileAnalysis {
  path: string;
  isTest: boolean;
  findings: Finding[];
  suppressions: { path: string; line: number; text: string }[];
  functions: FunctionFacts[];
  classes: { line: number; endLine: number; isPublic: boolean; hasDocstring: boolean }[];
  handlers: { line: number; isBroad: boolean; isSwallowed: boolean }[];
  /** Statements that do work when the module is imported, and how many lines they take. */
  importWork: { line: number; lines: number }[];
  tests: { name: string; line: number; asserts: number; canFail: boolean }[];
  /** Lines of code without comments and blank lines. */
  codeLines: number;
}

export interface FunctionFacts {
  name: string;
  line: number;
  endLine: number;
  length: number;
  complexity: number;
  depth: number;
  isPublic: boolean;
  hasDocstring: boolean;
  /** Parameters and the return value: how many there are, how many carry an annotation. */
  slots: number;
  annotated: number;
}

export interface AnalysisRequest {
  path: string;
  content: string;
}

const testPath = /(^|\/)tests?\/|(^|\/)test_[^/]*\.py$|_test\.py$|(^|\/)conftest\.py$/;
export const isTestPath = (path: string): boolean => testPath.test(path);

/** A file that no tool could read: said as a finding, never held against the rest. */
export function notAnalysed(file: AnalysisRequest): FileAnalysis {
  const finding: Finding = {
    path: file.path,
    line: 1,
    rule: 'holdout/not-analysed',
    aspect: 'structure',
    message:
      'This file could not be analysed: it is nested too deep or too large for the tools. Read it yourself.',
  };
  return { ...emptyAnalysis(file), findings: [finding] };
}

export function emptyAnalysis({ path, content }: AnalysisRequest): FileAnalysis {
  return {
    path,
    isTest: isTestPath(path),
    findings: [],
    suppressions: [],
    functions: [],
    classes: [],
    handlers: [],
    importWork: [],
    tests: [],
    codeLines: countCodeLines(content),
  };
}

/** Lines of code without comments and blank lines; without those of `leftOut`, counted from 1. */
export function countCodeLines(content: string, leftOut: Set<number> = new Set()): number {
  return content.split('\n').filter((line, n) => /^\s*[^\s#]/.test(line) && !leftOut.has(n + 1)).length;
}

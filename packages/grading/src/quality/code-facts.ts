import type { FileAnalysis, FunctionFacts } from './analysis.ts';
import { longFunction } from './find-own-findings.ts';

/** Sums over the candidate's own code; tests apart. */
export interface CodeFacts {
  codeLines: number;
  modules: number;
  functions: number;
  longest: number;
  /** Length that nine of ten functions stay within. */
  usualLength: number;
  longFunctions: number;
  complexFunctions: number;
  highestComplexity: number;
  deepestNesting: number;
  importStatements: number;
  importLines: number;
  handlers: number;
  broad: number;
  swallowed: number;
  publicCount: number;
  annotatedShare: number | null;
  documentedShare: number | null;
  tests: number;
  testsWithoutAssertion: number;
  testsThatCannotFail: number;
}

const complexFrom = 12;

export function sumFacts(files: FileAnalysis[]): CodeFacts {
  const code = files.filter((file) => !file.isTest);
  const functions = code.flatMap((file) => file.functions);
  const classes = code.flatMap((file) => file.classes);
  const handlers = code.flatMap((file) => file.handlers);
  const work = code.flatMap((file) => file.importWork);
  const tests = files.flatMap((file) => file.tests);
  const published = functions.filter((one) => one.isPublic);
  const documented = [...published, ...classes.filter((one) => one.isPublic)];
  const lengths = functions.map((one) => one.length).sort((a, b) => a - b);
  return {
    codeLines: sum(code.map((file) => file.codeLines)),
    modules: code.length,
    functions: functions.length,
    longest: highest(functions, (one) => one.length),
    usualLength: lengths[Math.floor(0.9 * (lengths.length - 1))] ?? 0,
    longFunctions: functions.filter((one) => one.length > longFunction).length,
    complexFunctions: functions.filter((one) => one.complexity > complexFrom).length,
    highestComplexity: highest(functions, (one) => one.complexity),
    deepestNesting: highest(functions, (one) => one.depth),
    importStatements: work.length,
    importLines: sum(work.map((one) => one.lines)),
    handlers: handlers.length,
    broad: handlers.filter((one) => one.isBroad).length,
    swallowed: handlers.filter((one) => one.isSwallowed).length,
    publicCount: documented.length,
    annotatedShare: share(sum(published.map((one) => one.annotated)), sum(published.map((one) => one.slots))),
    documentedShare: share(documented.filter((one) => one.hasDocstring).length, documented.length),
    tests: tests.length,
    testsWithoutAssertion: tests.filter((one) => one.asserts === 0).length,
    testsThatCannotFail: tests.filter((one) => !one.canFail).length,
  };
}

const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);
const highest = (functions: FunctionFacts[], of: (one: FunctionFacts) => number) =>
  functions.reduce((most, one) => Math.max(most, of(one)), 0);

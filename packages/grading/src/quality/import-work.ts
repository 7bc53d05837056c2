import type { Node } from 'web-tree-sitter';
import type { FileAnalysis } from './analysis.ts';
import { endLineOf, lineOf, statementsOf, walk } from './syntax-tree.ts';

const harmless = new Set([
  'import_statement',
  'import_from_statement',
  'future_import_statement',
  'function_definition',
  'class_definition',
  'decorated_definition',
  'type_alias_statement',
  'pass_statement',
  'global_statement',
]);
/** Calls that only make a constant: loggers, patterns, paths, types. */
const constantMaker =
  /^(.*\.)?(getLogger|get_logger|Path|compile|TypeVar|NewType|frozenset|set|tuple|dict|list|namedtuple|float|int|range|field|mark\.\w+|resolve|parent|parents|split|strip|fromkeys|sorted|array)$/;
const mainBlockLines = 12;

/** Statements that do work as soon as somebody imports the module. */
export function findImportWork(root: Node): FileAnalysis['importWork'] {
  return statementsOf(root)
    .map((statement) => ({ line: lineOf(statement), lines: linesOfWork(statement) }))
    .filter(({ lines }) => lines > 0);
}

function linesOfWork(statement: Node): number {
  const lines = endLineOf(statement) - lineOf(statement) + 1;
  if (harmless.has(statement.type)) return 0;
  if (statement.type === 'if_statement') {
    const condition = statement.childForFieldName('condition')?.text ?? '';
    if (condition.includes('__name__')) return Math.max(0, lines - mainBlockLines);
    if (condition.includes('TYPE_CHECKING')) return 0;
  }
  if (statement.type === 'try_statement' && isGuardedImport(statement)) return 0;
  const inner = statement.namedChildren[0];
  if (statement.type === 'expression_statement') {
    if (inner?.type === 'string') return 0;
    if (inner?.type === 'assignment') return hasOnlyConstantMakers(inner) ? 0 : lines;
  }
  return lines;
}

function hasOnlyConstantMakers(assignment: Node): boolean {
  for (const node of walk(assignment))
    if (node.type === 'call' && !constantMaker.test(node.childForFieldName('function')?.text ?? ''))
      return false;
  return true;
}

/** `try: import x / except ImportError: x = None` */
function isGuardedImport(statement: Node): boolean {
  return statementsOf(statement.childForFieldName('body')).every((one) => harmless.has(one.type));
}

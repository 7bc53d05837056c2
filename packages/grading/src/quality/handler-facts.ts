import type { Node } from 'web-tree-sitter';
import type { FileAnalysis } from './analysis.ts';
import { lineOf, statementsOf, walk } from './syntax-tree.ts';

export function describeHandler(clause: Node): FileAnalysis['handlers'][number] {
  return { line: lineOf(clause), isBroad: isBroad(clause), isSwallowed: isSwallowed(clause) };
}

/** Catches everything: no type, or one of the two that everything is. */
export function isBroad(clause: Node): boolean {
  const block = blockOf(clause);
  const caught = clause.namedChildren.filter(
    (child) => child && child.id !== block?.id && child.type !== 'comment',
  );
  if (caught.length === 0) return true;
  for (const part of caught)
    for (const node of part ? walk(part) : [])
      if (node.type === 'identifier' && /^(Exception|BaseException)$/.test(node.text)) return true;
  return false;
}

/** The handler does nothing but pass, log, print or return nothing: the error is gone. */
export function isSwallowed(clause: Node): boolean {
  return statementsOf(blockOf(clause)).every(leavesNoTrace);
}

function leavesNoTrace(statement: Node): boolean {
  if (statement.type === 'pass_statement') return true;
  const inner = statement.namedChildren[0];
  if (statement.type === 'return_statement') return !inner || inner.type === 'none';
  if (statement.type !== 'expression_statement' || !inner) return false;
  if (inner.type === 'string' || inner.type === 'ellipsis') return true;
  const called = inner.type === 'call' ? (inner.childForFieldName('function')?.text ?? '') : '';
  return /^print$|log|warn/i.test(called) && !/exception/.test(called);
}

const blockOf = (clause: Node) => clause.namedChildren.find((child) => child?.type === 'block') ?? null;

import type { Node } from 'web-tree-sitter';
import type { FileAnalysis } from './analysis.ts';
import { isBroad, isSwallowed } from './handler-facts.ts';
import { lineOf, walk } from './syntax-tree.ts';

const assertingCall = /(^|\.)(assert\w*|raises|warns|approx_equal|fail)$/;

/** How many asserts a test has, and whether any of them can make it fail. */
export function describeTest(definition: Node): FileAnalysis['tests'][number] {
  const asserts: Node[] = [];
  for (const node of walk(definition)) if (isAssert(node)) asserts.push(node);
  const eaten = new Set<number>();
  for (const node of walk(definition))
    if (node.type === 'try_statement' && swallowsAsserts(node))
      for (const inner of walk(node.childForFieldName('body') ?? node)) eaten.add(inner.id);
  const telling = asserts.filter((one) => !eaten.has(one.id) && !isAlwaysTrue(one));
  return {
    name: (definition.childForFieldName('name')?.text ?? '').slice(0, 100),
    line: lineOf(definition),
    asserts: asserts.length,
    canFail: asserts.length === 0 || telling.length > 0,
  };
}

function isAssert(node: Node): boolean {
  if (node.type === 'assert_statement') return true;
  return node.type === 'call' && assertingCall.test(node.childForFieldName('function')?.text ?? '');
}

/** `assert True`, `assert (a, "message")`: holds whatever the code does. */
function isAlwaysTrue(node: Node): boolean {
  const claim = node.type === 'assert_statement' ? node.namedChildren[0] : null;
  return claim !== null && claim !== undefined && ['true', 'tuple', 'string', 'integer'].includes(claim.type);
}

function swallowsAsserts(statement: Node): boolean {
  const clauses = statement.namedChildren.filter((child) => child?.type === 'except_clause');
  return clauses.some(
    (clause) => clause && isSwallowed(clause) && (isBroad(clause) || clause.text.includes('AssertionError')),
  );
}

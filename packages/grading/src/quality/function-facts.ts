import type { Node } from 'web-tree-sitter';
import type { FunctionFacts } from './analysis.ts';
import { endLineOf, hasDocstring, lineOf, nestingOf, walk } from './syntax-tree.ts';

const branches = new Set([
  'if_statement',
  'elif_clause',
  'for_statement',
  'while_statement',
  'except_clause',
  'conditional_expression',
  'for_in_clause',
  'boolean_operator',
  'case_clause',
]);

export function describeFunction(definition: Node): FunctionFacts {
  const name = definition.childForFieldName('name')?.text ?? '';
  const parameters = annotatedParameters(definition);
  let complexity = 1;
  for (const node of walk(definition)) if (branches.has(node.type)) complexity++;
  return {
    name: name.slice(0, 100),
    line: lineOf(definition),
    endLine: endLineOf(definition),
    length: endLineOf(definition) - lineOf(definition) + 1,
    complexity,
    depth: nestingOf(definition),
    isPublic: !name.startsWith('_'),
    hasDocstring: hasDocstring(definition),
    slots: parameters.length + 1,
    annotated:
      parameters.filter(Boolean).length + Number(definition.childForFieldName('return_type') !== null),
  };
}

/** For each parameter that an annotation is expected for, whether it has one. */
function annotatedParameters(definition: Node): boolean[] {
  const found: boolean[] = [];
  for (const parameter of definition.childForFieldName('parameters')?.namedChildren ?? []) {
    if (!parameter) continue;
    const isTyped = parameter.type === 'typed_parameter' || parameter.type === 'typed_default_parameter';
    const isPlain = parameter.type === 'identifier' || parameter.type === 'default_parameter';
    const isReceiver = parameter.type === 'identifier' && /^(self|cls)$/.test(parameter.text);
    if (isTyped || (isPlain && !isReceiver)) found.push(isTyped);
  }
  return found;
}

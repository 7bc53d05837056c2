import { createRequire } from 'node:module';
import { Language, type Node, Parser } from 'web-tree-sitter';

const require = createRequire(import.meta.url);

/** Loads the Python grammar. Trees are walked with an explicit stack: hostile source may be nested without end. */
export async function createParser(): Promise<(source: string) => Node> {
  await Parser.init();
  const grammar = require.resolve('tree-sitter-python/tree-sitter-python.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammar));
  return (source) => {
    const tree = parser.parse(source);
    if (!tree) throw new Error('no tree');
    return tree.rootNode;
  };
}

/** The node and everything below it, in reading order. */
export function* walk(node: Node): Generator<Node> {
  const stack = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next;
    for (const child of next.namedChildren.toReversed()) if (child) stack.push(child);
  }
}

/** How deep blocks nest below a node. */
export function nestingOf(node: Node): number {
  const stack: [Node, number][] = [[node, 0]];
  let deepest = 0;
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [here, depth] = next;
    deepest = Math.max(deepest, depth);
    for (const child of here.namedChildren)
      if (child) stack.push([child, depth + (nesting.has(child.type) ? 1 : 0)]);
  }
  return deepest;
}

const nesting = new Set([
  'if_statement',
  'for_statement',
  'while_statement',
  'with_statement',
  'try_statement',
  'match_statement',
]);

export const lineOf = (node: Node): number => node.startPosition.row + 1;
export const endLineOf = (node: Node): number => node.endPosition.row + 1;

/** The statements of a block or module, comments left out. */
export function statementsOf(block: Node | null): Node[] {
  return (block?.namedChildren ?? []).filter(
    (child): child is Node => child !== null && child.type !== 'comment',
  );
}

export function hasDocstring(definition: Node): boolean {
  const first = statementsOf(definition.childForFieldName('body'))[0];
  return first?.type === 'expression_statement' && first.namedChildren[0]?.type === 'string';
}

interface HastNode {
  type: string;
  tagName?: string;
  properties?: Record<string, unknown>;
  children?: HastNode[];
  position?: { start: { line: number }; end: { line: number } };
}

/**
 * Puts each paragraph, list, table or other block into an `article` that knows its lines in the text. It runs after
 * everything unsafe is gone: Markdown has no way to write an `article` of its own.
 */
export function wrapBlocks() {
  return (tree: HastNode): void => {
    tree.children = (tree.children ?? []).map((child) => {
      if (child.type !== 'element' || child.position === undefined) return child;
      const { start, end } = child.position;
      return {
        type: 'element',
        tagName: 'article',
        properties: { dataStart: start.line, dataEnd: end.line },
        children: [child],
      };
    });
  };
}

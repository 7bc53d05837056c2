import type { ComponentProps, ComponentType } from 'react';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { Markdown } from './markdown.tsx';
import { wrapBlocks } from './wrap-blocks.ts';

type Plugins = ComponentProps<typeof Markdown>['reading'];

/** One dollar is money: an answer that speaks of cost would turn into formulas. */
const reading: Plugins = [[remarkMath, { singleDollarTextMath: false }]];
/** As MathML, which browsers draw and screen readers read by themselves; bounded, since anybody may write it. */
const drawing: Plugins = [
  [
    rehypeKatex,
    {
      output: 'mathml',
      trust: false,
      strict: 'ignore',
      maxExpand: 200,
      maxSize: 20,
      errorColor: 'currentColor',
    },
  ],
];

const drawingInBlocks: Plugins = [...(drawing ?? []), wrapBlocks];

/** A block of the text, with its first and its last line. */
export type BlockProps = ComponentProps<'article'> & { 'data-start'?: number; 'data-end'?: number };

interface MathsMarkdownProps {
  text: string;
  /** Draws each block. */
  blocks?: ComponentType<BlockProps>;
}

/** Markdown with formulas between `$$`. */
export default function MathsMarkdown({ text, blocks }: MathsMarkdownProps) {
  return (
    <Markdown text={text} reading={reading} drawing={blocks ? drawingInBlocks : drawing} blocks={blocks} />
  );
}

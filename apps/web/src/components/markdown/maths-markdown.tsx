import type { ComponentProps } from 'react';
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

interface MathsMarkdownProps {
  text: string;
  /** Draws each block, with its first and last line in the text as `data-start` and `data-end`. */
  blocks?: ComponentProps<typeof Markdown>['blocks'];
}

/** Markdown with formulas between `$$`. */
export default function MathsMarkdown({ text, blocks }: MathsMarkdownProps) {
  return (
    <Markdown text={text} reading={reading} drawing={blocks ? drawingInBlocks : drawing} blocks={blocks} />
  );
}

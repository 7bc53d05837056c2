import { memo } from 'react';
import ReactMarkdown, { type Components, type Options } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import classes from './markdown.module.css';

/** No pictures from elsewhere: one would tell a stranger who reads this, and when. */
const schema = {
  ...defaultSchema,
  protocols: { ...defaultSchema.protocols, src: ['data'], href: ['http', 'https', 'mailto'] },
};

type Plugins = NonNullable<Options['remarkPlugins']>;
const none: Plugins = [];

interface MarkdownProps {
  text: string;
  /** Reads more than tables and lists. */
  reading?: Plugins;
  /** Draws what has been read, after everything unsafe is gone. */
  drawing?: Plugins;
  /** Draws what `drawing` has put in. */
  blocks?: Components['article'];
}

/** Markdown of challenges and candidates, always sanitised. Headings start at the second level: the page has the first. */
export const Markdown = memo(function Markdown({
  text,
  reading = none,
  drawing = none,
  blocks,
}: MarkdownProps) {
  return (
    <div className={classes.markdown}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, ...reading]}
        rehypePlugins={[[rehypeSanitize, schema], ...drawing]}
        components={{
          ...(blocks && { article: blocks }),
          h1: ({ children }) => <h2>{children}</h2>,
          h2: ({ children }) => <h3>{children}</h3>,
          h3: ({ children }) => <h4>{children}</h4>,
          h4: ({ children }) => <h5>{children}</h5>,
          a: ({ href, children }) => (
            <a href={href} target="_blank" rel="noreferrer noopener">
              {children}
            </a>
          ),
          // A table without a heading row is written with empty ones; announced, they would say nothing.
          th: ({ children }) => (children ? <th>{children}</th> : <td />),
          table: ({ children }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must scroll with the keyboard.
            <div className={classes.tableScroll} tabIndex={0}>
              <table>{children}</table>
            </div>
          ),
          pre: ({ children }) => (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines must scroll with the keyboard.
            <pre tabIndex={0}>{children}</pre>
          ),
        }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
});

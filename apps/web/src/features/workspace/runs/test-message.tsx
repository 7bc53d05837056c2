import { LinkedText } from './linked-text.tsx';
import classes from './runs.module.css';

interface TestMessageProps {
  text: string;
  projectPaths: readonly string[];
  onOpenPlace: (path: string, line: number) => void;
}

/** What pytest says about a test. In its comparisons `-` is what was expected and `+` what came; both get their ground. */
export function TestMessage({ text, ...rest }: TestMessageProps) {
  return (
    <pre className={classes.message}>
      {text.split('\n').map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a message never changes.
        <span key={index} className={classes.messageLine} data-diff={diffOf(line)}>
          <LinkedText text={line} {...rest} />
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

/** pytest begins a line of a comparison with spaces and its sign; a number below zero has no space after it. */
function diffOf(line: string): 'expected' | 'got' | undefined {
  const [, sign] = /^ {0,4}([-+])(?: |$)/.exec(line) ?? [];
  if (sign === undefined) return undefined;
  return sign === '-' ? 'expected' : 'got';
}

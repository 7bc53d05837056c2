import { Fragment } from 'react';

/** A text with the letters that were typed made strong. */
export function MarkedLetters({ text, positions }: { text: string; positions: readonly number[] }) {
  const marked = new Set(positions);
  const runs: { start: number; text: string }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = runs.at(-1);
    if (last && marked.has(at) === marked.has(at - 1)) last.text += text[at];
    else runs.push({ start: at, text: text[at] as string });
  }
  return runs.map((run) =>
    marked.has(run.start) ? (
      <strong key={run.start}>{run.text}</strong>
    ) : (
      <Fragment key={run.start}>{run.text}</Fragment>
    ),
  );
}

import { visibleText } from '@holdout/contract';

/** A sentence in which `names` in backticks are set as code. It may quote messages of a candidate's code. */
export function CodeWords({ text }: { text: string }) {
  return visibleText(text)
    .split(/(`[^`\n]+`)/)
    .map((part, index) =>
      part.startsWith('`') && part.endsWith('`') && part.length > 2 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move.
        <code key={index}>{part.slice(1, -1)}</code>
      ) : (
        part
      ),
    );
}

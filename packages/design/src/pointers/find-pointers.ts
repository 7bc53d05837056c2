import { type Topic, termsOf, topics } from './terms.ts';

/** A line of the answer that speaks of a topic, and the word by which it was found. */
export interface Pointer {
  topic: Topic;
  path: string;
  /** From 1. */
  line: number;
  term: string;
}

const patterns = topics.map((topic) => {
  const ways = termsOf[topic].map((term) =>
    term.replace(/[$.*+?^{}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'),
  );
  // A sign such as € stands after a figure as often as alone; a word begins where no letter is before it.
  return { topic, pattern: new RegExp(`(?<![\\p{L}\\p{N}](?=\\p{L}))(?:${ways.join('|')})`, 'iu') };
});

/**
 * Where an answer speaks of what matters in production, so that a reader finds the place. It is no verdict: what is not
 * found may well be said in other words, which is why nothing is told of it.
 */
export function findPointers(files: readonly { path: string; content: string }[]): Pointer[] {
  return files.flatMap(({ path, content }) =>
    content.split('\n').flatMap((text, index) => {
      const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
      return patterns.flatMap(({ topic, pattern }): Pointer[] => {
        const term = (pattern.exec(text.normalize('NFC')) ?? pattern.exec(plain))?.[0];
        return term === undefined ? [] : [{ topic, path, line: index + 1, term: term.toLowerCase() }];
      });
    }),
  );
}

/** How well letters typed in order fit a text, and where they were found, to mark them. */
export interface FuzzyMatch {
  score: number;
  positions: number[];
}

const none = Number.NEGATIVE_INFINITY;
const atWordStart = 8;
const afterLast = 8;
const inFileName = 3;
/** A letter far from the last one says less than one close by. */
const gapCost = 0.05;
/** Of two equal matches the one in the shorter text is meant. */
const lengthCost = 0.001;

/**
 * The best way to find the letters of the query in the text, in order, without regard to case and accents. Starts of
 * words, letters in a row and letters of the file name count more. Null when a letter is missing.
 */
export function fuzzyMatch(query: string, text: string): FuzzyMatch | null {
  const wanted = plainLetters(query.replaceAll(/\s+/g, ''));
  const letters = plainLetters(text);
  if (wanted.length === 0) return { score: 0, positions: [] };
  const nameStart = letters.lastIndexOf('/') + 1;
  const worth = letters.map(
    (_, at) => 1 + (isWordStart(text, at) ? atWordStart : 0) + (at >= nameStart ? inFileName : 0),
  );
  // For each place the best score of a match of the letters so far that ends there.
  let scores = letters.map((letter, at) => (letter === wanted[0] ? (worth[at] as number) : none));
  const origins: number[][] = [];
  for (const letter of wanted.slice(1)) {
    const reached = bestBefore(scores);
    scores = letters.map((each, at) =>
      each === letter ? (worth[at] as number) + (reached[at]?.score ?? none) : none,
    );
    origins.push(reached.map(({ at }) => at));
  }
  const score = Math.max(none, ...scores);
  if (score === none) return null;
  const positions = [scores.indexOf(score)];
  for (const origin of origins.toReversed()) positions.unshift(origin[positions[0] as number] as number);
  return { score: score - letters.length * lengthCost, positions };
}

/** For each place the best match that ends before it: right before it, or further off at a cost. */
function bestBefore(scores: readonly number[]): { score: number; at: number }[] {
  let far = { score: none, at: -1 };
  return scores.map((_, at) => {
    const close = { score: (scores[at - 1] ?? none) + afterLast, at: at - 1 };
    const best = close.score >= far.score ? close : far;
    far = { ...far, score: far.score - gapCost };
    if ((scores[at - 1] ?? none) > far.score) far = { score: scores[at - 1] as number, at: at - 1 };
    return best;
  });
}

/** One letter for each unit of the text, without accents, so that places stay the same. */
function plainLetters(text: string): string[] {
  return Array.from({ length: text.length }, (_, at) =>
    ((text[at] as string).normalize('NFD')[0] as string).toLowerCase(),
  );
}

function isWordStart(text: string, at: number): boolean {
  const before = text[at - 1];
  if (before === undefined || /[\s/_.:\-’']/.test(before)) return true;
  return /[a-z]/.test(before) && /[A-Z]/.test(text[at] as string);
}

export interface FuzzyFound<Item> {
  item: Item;
  positions: readonly number[];
}

/** The items that fit, the best first; equal ones, and all when nothing is typed, stay in their order. */
export function fuzzyFilter<Item>(
  query: string,
  items: readonly Item[],
  textOf: (item: Item) => string,
): FuzzyFound<Item>[] {
  return items
    .flatMap((item) => {
      const match = fuzzyMatch(query, textOf(item));
      return match ? [{ item, ...match }] : [];
    })
    .sort((a, b) => (query.trim() === '' ? 0 : b.score - a.score));
}

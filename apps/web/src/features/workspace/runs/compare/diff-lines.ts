/** A line of two texts: in both, or in one of them. */
export interface DiffLine {
  kind: 'same' | 'before' | 'after';
  text: string;
}

/** Beyond so many changed lines nobody reads on; the time to find them grows with their square. */
const mostChanges = 500;

/** The fewest changes from one text to another, line by line; null when there are too many of them. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] | null {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const changed = diffMiddle(
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  );
  if (changed === null) return null;
  return [...before.slice(0, head).map(same), ...changed, ...before.slice(before.length - tail).map(same)];
}

const same = (text: string): DiffLine => ({ kind: 'same', text });

/** How far each diagonal gets: its number is the place in `before` less the place in `after`. */
type Reached = ReadonlyMap<number, number>;

/** Myers' greedy algorithm: with one change more each time, every diagonal as far as it goes. */
function diffMiddle(before: readonly string[], after: readonly string[]): DiffLine[] | null {
  const reached = new Map<number, number>([[1, 0]]);
  const history: Reached[] = [];
  for (let changes = 0; changes <= mostChanges; changes += 1) {
    history.push(new Map(reached));
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = enter(reached, diagonal, changes);
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reached.set(diagonal, x);
      if (x >= before.length && x - diagonal >= after.length) return walkBack(before, after, history);
    }
  }
  return null;
}

/** Whether a line that came leads to this diagonal; otherwise it is one that went. */
function isByAddition(reached: Reached, diagonal: number, changes: number): boolean {
  if (diagonal === -changes || diagonal === changes) return diagonal === -changes;
  return (reached.get(diagonal - 1) ?? 0) < (reached.get(diagonal + 1) ?? 0);
}

function enter(reached: Reached, diagonal: number, changes: number): number {
  return isByAddition(reached, diagonal, changes)
    ? (reached.get(diagonal + 1) ?? 0)
    : (reached.get(diagonal - 1) ?? 0) + 1;
}

function walkBack(
  before: readonly string[],
  after: readonly string[],
  history: readonly Reached[],
): DiffLine[] {
  const lines: DiffLine[] = [];
  let x = before.length;
  let y = after.length;
  for (let changes = history.length - 1; changes >= 0; changes -= 1) {
    const reached = history[changes] as Reached;
    const diagonal = x - y;
    const entered = enter(reached, diagonal, changes);
    for (; x > entered; x -= 1) lines.push(same(before[x - 1] as string));
    y = x - diagonal;
    if (changes === 0) break;
    if (isByAddition(reached, diagonal, changes)) {
      y -= 1;
      lines.push({ kind: 'after', text: after[y] as string });
    } else {
      x -= 1;
      lines.push({ kind: 'before', text: before[x] as string });
    }
  }
  return lines.reverse();
}

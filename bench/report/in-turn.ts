/** Something to measure, round after round; gives its figure back, such as the milliseconds it took. */
export interface Subject<Name extends string> {
  name: Name;
  measure: () => Promise<number>;
}

/**
 * Measures several subjects in turn, A B C A B C …, so that whatever else the machine does meets all of them. One round
 * more than asked for: the first fills caches and does not count.
 */
export async function measureInTurn<Name extends string>(
  subjects: Subject<Name>[],
  options: { rounds: number; before: () => Promise<void> },
): Promise<Record<Name, number[]>> {
  const measured = new Map<Name, number[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= options.rounds; round += 1) {
    for (const { name, measure } of subjects) {
      await options.before();
      const figure = await measure();
      if (round > 0) measured.get(name)?.push(figure);
    }
  }
  return Object.fromEntries(measured) as Record<Name, number[]>;
}

/** How long something takes, in milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await act();
  return performance.now() - since;
}

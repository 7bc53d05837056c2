import { createRandom } from '../../../web/src/lib/csv/test-random.ts';

export type Random = ReturnType<typeof createRandom>;
export { createRandom };

export function shuffle<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, place: random.next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

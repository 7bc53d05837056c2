import type { Walk } from './keyboard.ts';

/** Per page: how many things were reached, with how many presses, and the longest way to one of them. */
export function describeWalks(walks: readonly Walk[]): string[] {
  const pageOf = ({ path }: Walk) => path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
  return [...new Set(walks.map(pageOf))].map((page) => {
    const ways = walks.filter((walk) => pageOf(walk) === page);
    const presses = ways.reduce((sum, way) => sum + way.presses, 0);
    const longest = ways.reduce((far, way) => (way.presses > far.presses ? way : far));
    return `${page}: ${ways.length} things with ${presses} presses, at most ${longest.presses} (to ${longest.to})`;
  });
}

import type { NodeKind } from '@holdout/contract';

/** A small sign for each kind of node, drawn with a line in a square of 16: path data, the same on the page and in a picture. */
export const kindMarks: Record<NodeKind, string> = {
  source: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
  stream: 'M2 4.5q3-3 6 0t6 0M2 8.5q3-3 6 0t6 0M2 12.5q3-3 6 0t6 0',
  store: 'M3 4a5 2 0 0 1 10 0a5 2 0 0 1-10 0v8a5 2 0 0 0 10 0V4M3 8a5 2 0 0 0 10 0',
  'feature-store': 'M2.5 2.5h11v11h-11zM2.5 6.2h11M2.5 9.9h11M6.2 2.5v11M9.9 2.5v11',
  training: 'M13 8a5 5 0 1 1-1.6-3.7M13.5 2v3h-3',
  registry: 'M2.5 5 8 2l5.5 3v6L8 14l-5.5-3zM2.5 5 8 8l5.5-3M8 8v6',
  serving: 'M9 1.5 3.5 9H8l-1 5.5L12.5 7H8z',
  monitoring: 'M1.5 8.5H5l2-5 2.5 9 1.8-4h3.2',
  people: 'M8 2.5a2.5 2.5 0 0 1 0 5a2.5 2.5 0 0 1 0-5M2.5 14a5.5 5.5 0 0 1 11 0',
};

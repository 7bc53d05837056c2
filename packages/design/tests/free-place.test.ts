import { expect, test } from 'vitest';
import { findFreePlace, nodeSize } from '../src/index.ts';
import { createRandom, makeDiagram } from './random-diagram.ts';

test('a new node covers none that is there, however many were put in the same place', () => {
  const random = createRandom(6);
  for (let round = 0; round < 100; round += 1) {
    let { nodes } = makeDiagram(random);
    for (let count = 0; count < 8; count += 1) {
      const place = findFreePlace(nodes, { x: 33, y: 33 });
      const covered = nodes.filter(
        ({ x, y }) => Math.abs(x - place.x) < nodeSize.width && Math.abs(y - place.y) < nodeSize.height,
      );
      expect(covered).toEqual([]);
      nodes = [...nodes, { id: `new-${count}`, kind: 'store', label: '', note: '', ...place }];
    }
  }
});

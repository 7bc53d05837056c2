import { expect, test } from 'vitest';
import { findHints, outlineOf } from '../src/index.ts';
import { createRandom, makeDiagram, sketch } from './random-diagram.ts';

const textOf = (diagram: Parameters<typeof outlineOf>[0]) =>
  outlineOf(diagram).map(
    ({ depth, node, isRepeat }) => `${'  '.repeat(depth)}${node.id}${isRepeat ? ' (above)' : ''}`,
  );

test('the outline says what flows where; a second way is told, what follows is not told twice', () => {
  const diagram = sketch(
    { events: 'source', features: 'feature-store', train: 'training', serve: 'serving', watch: 'monitoring' },
    'events -> features',
    'features -> train',
    'features -> serve',
    'train -> serve',
    'serve -> watch',
  );
  expect(textOf(diagram)).toEqual([
    'events',
    '  features',
    '    train',
    '      serve',
    '        watch',
    '    serve (above)',
  ]);
});

test('a cycle ends, and one that nothing feeds is told as well', () => {
  const diagram = sketch(
    { a: 'source', b: 'training', c: 'serving', x: 'store', y: 'stream', z: 'people' },
    'a -> b',
    'b -> c',
    'c -> b',
    'x -> y',
    'y -> x',
    'z -> z',
  );
  expect(textOf(diagram)).toEqual([
    'a',
    '  b',
    '    c',
    '      b (above)',
    'z',
    '  z (above)',
    'x',
    '  y',
    '    x (above)',
  ]);
});

test('every node is told in full once, and every edge once', () => {
  const random = createRandom(4);
  for (let round = 0; round < 200; round += 1) {
    const diagram = makeDiagram(random);
    const lines = outlineOf(diagram);
    const full = lines.filter(({ isRepeat }) => !isRepeat).map(({ node }) => node.id);
    expect(full.toSorted()).toEqual(diagram.nodes.map(({ id }) => id).toSorted());
    const edges = lines.flatMap(({ edge }) => (edge ? [edge.id] : []));
    expect(edges.toSorted()).toEqual(diagram.edges.map(({ id }) => id).toSorted());
  }
});

test('a chain as long as a diagram may be does not end in a stack', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `n-${String(index).padStart(4, '0')}`);
  const chain = sketch(
    Object.fromEntries(ids.map((id) => [id, 'stream'])),
    ...ids.slice(1).map((id, index) => `${ids[index]} -> ${id}`),
  );
  expect(outlineOf(chain).at(-1)).toMatchObject({ depth: 999 });
});

const hintsOf = (diagram: Parameters<typeof findHints>[0]) =>
  findHints(diagram).map(({ kind, node }) => `${kind} ${node.id}`);

test('a node that nothing leads to or from is mentioned, but not the first one of all', () => {
  expect(hintsOf(sketch({ a: 'source' }))).toEqual([]);
  expect(hintsOf(sketch({ a: 'source', b: 'store', c: 'people' }, 'a -> b', 'c -> c'))).toEqual(['alone c']);
});

test('serving is watched when something of it comes to monitoring, or monitoring looks at it', () => {
  const kinds = { s: 'serving', t: 'stream', m: 'monitoring', u: 'serving' } as const;
  expect(hintsOf(sketch(kinds, 's -> t', 't -> m', 'm -> u'))).toEqual([]);
  expect(hintsOf(sketch(kinds, 's -> t', 'm -> t', 't -> u'))).toEqual(['unmonitored s', 'unmonitored u']);
  expect(hintsOf(sketch(kinds, 's -> t', 't -> s', 'm -> m', 'u -> m'))).toEqual(['unmonitored s']);
});

test('a node without a name is mentioned', () => {
  const diagram = sketch({ a: 'source', b: 'store' }, 'a -> b');
  const nodes = diagram.nodes.map((node) => ({ ...node, label: node.id === 'a' ? '  ' : node.label }));
  expect(hintsOf({ ...diagram, nodes })).toEqual(['nameless a']);
});

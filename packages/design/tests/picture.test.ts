import { nodeKinds } from '@holdout/contract';
import { expect, test } from 'vitest';
import { drawSvg, emptyDiagram, framesOf, groupNodes, nodeSize, routeBetween } from '../src/index.ts';
import { wrapLabel } from '../src/wrap-label.ts';
import { createRandom, makeDiagram, sketch } from './random-diagram.ts';

const kinds = Object.fromEntries(nodeKinds.map((kind) => [kind, `<${kind}>`])) as Parameters<
  typeof drawSvg
>[1]['kinds'];
const words = { title: 'A & B', kinds };

test('a picture holds shapes and text alone, whatever the texts are', () => {
  const random = createRandom(5);
  const hostile = `"><script>alert(1)</script><image href="http://x/y"/>&lt;'\u0000\u0008\ufffe\ud800`;
  for (let round = 0; round < 100; round += 1) {
    const diagram = makeDiagram(random);
    const nodes = diagram.nodes.map((node) => ({ ...node, label: hostile, note: hostile }));
    const edges = diagram.edges.map((edge) => ({ ...edge, label: hostile }));
    const svg = drawSvg({ ...diagram, nodes, edges }, words);
    const tags = new Set([...svg.matchAll(/<\/?([a-zA-Z]+)/g)].map(([, tag]) => tag));
    expect(
      [...tags].filter((tag) => !['svg', 'title', 'rect', 'path', 'g', 'text'].includes(tag ?? '')),
    ).toEqual([]);
    expect(svg).not.toMatch(/&(?!(amp|lt|gt|quot|#39);)/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(svg).not.toMatch(/[\u0000-\u0008\ufffe\ud800]/);
    for (const [, path] of svg.matchAll(/ d="([^"]*)"/g)) expect(path).not.toMatch(/NaN|undefined|Infinity/);
  }
});

test('an empty diagram has a picture too', () => {
  expect(drawSvg(emptyDiagram, words)).toMatch(/<svg [^>]*viewBox="0 0 \d+ \d+"/);
});

test('the words of kinds and labels are there to read', () => {
  const svg = drawSvg(sketch({ a: 'source', b: 'store' }, 'a -> b'), words);
  expect(svg).toContain('&lt;source&gt;');
  expect(svg).toContain('>A</text>');
  expect(svg).toContain('<title>A &amp; B</title>');
});

test('a group is drawn around its nodes', () => {
  const diagram = groupNodes(sketch({ a: 'source', b: 'store', c: 'people' }), new Set(['a', 'b']), {
    id: 'g',
    label: 'Ingest',
  });
  const [frame] = framesOf(diagram, diagram.nodes);
  expect(frame).toMatchObject({ id: 'g', x: -20, width: 380 + 40 });
  expect(framesOf(diagram, [])).toEqual([]);
});

test('an edge leaves and arrives at the borders that face each other; to and fro lie apart', () => {
  const left = { x: 0, y: 0 };
  const right = { x: 400, y: 0 };
  const there = routeBetween(left, right, true);
  const back = routeBetween(right, left, true);
  expect(there).toMatchObject({ angle: 0, end: { x: 400 } });
  expect(back).toMatchObject({ angle: 180, end: { x: nodeSize.width } });
  expect(there.end.y).not.toBe(back.end.y);
  expect(routeBetween(left, right, false).end.y).toBe(nodeSize.height / 2);
  expect(routeBetween(left, { x: 0, y: 300 }, false)).toMatchObject({ angle: 90, end: { y: 300 } });
  expect(routeBetween({ x: 0, y: 300 }, left, false)).toMatchObject({
    angle: -90,
    end: { y: nodeSize.height },
  });
  expect(routeBetween(left, left, true).end.x).toBe(nodeSize.width);
});

test('labels are broken between words, long words inside, and what is left over is shown as such', () => {
  expect(wrapLabel('Feature store for fraud', 14, 2)).toEqual(['Feature store', 'for fraud']);
  expect(wrapLabel('abcdefghij', 4, 3)).toEqual(['abcd', 'efgh', 'ij']);
  expect(wrapLabel('one two three four', 5, 2)).toEqual(['one', 'two…']);
  expect(wrapLabel('  ', 5, 2)).toEqual([]);
  expect(wrapLabel('🦊🦊🦊🦊', 2, 2)).toEqual(['🦊🦊', '🦊🦊']);
});

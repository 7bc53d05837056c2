import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Diagram, diagramLimits, emptyDiagramText, isDiagramPath } from '@holdout/contract';
import { expect, test } from 'vitest';
import { addNode, emptyDiagram, findLineOf, readDiagram, removeParts, writeDiagram } from '../src/index.ts';
import { createRandom, makeDiagram, sketch } from './random-diagram.ts';

test('what is written is read again, and written in the same way whatever the order was', () => {
  const random = createRandom(1);
  for (let round = 0; round < 300; round += 1) {
    const diagram = makeDiagram(random);
    const text = writeDiagram(diagram);
    const { diagram: again, problem } = readDiagram(text);
    expect(problem).toBeNull();
    expect(writeDiagram(again ?? emptyDiagram)).toBe(text);
    const turned = { ...diagram, nodes: diagram.nodes.toReversed(), edges: diagram.edges.toReversed() };
    expect(writeDiagram(turned)).toBe(text);
    expect(again?.nodes.length).toBe(diagram.nodes.length);
  }
});

test('a part is a line: adding or removing one leaves all other lines but for a comma', () => {
  const random = createRandom(2);
  const bare = (text: string) => text.split('\n').map((line) => line.replace(/,$/, ''));
  for (let round = 0; round < 100; round += 1) {
    const diagram = { ...makeDiagram(random), edges: [] };
    if (diagram.nodes.length < 2) continue;
    const before = bare(writeDiagram(diagram));
    const added = addNode(diagram, { id: `m-${round}`, kind: 'store', label: '', note: '', x: 0, y: 0 });
    expect(bare(writeDiagram(added)).filter((line) => !before.includes(line))).toHaveLength(1);
    const id = diagram.nodes[0]?.id ?? '';
    const after = bare(writeDiagram(removeParts(diagram, new Set([id]))));
    expect(before.filter((line) => !after.includes(line))).toEqual([expect.stringContaining(`"${id}"`)]);
  }
});

test('an empty file is an empty diagram', () => {
  expect(readDiagram('')).toEqual({ diagram: emptyDiagram, problem: null });
  expect(readDiagram(' \n')).toEqual({ diagram: emptyDiagram, problem: null });
  expect(readDiagram(writeDiagram(emptyDiagram)).diagram).toEqual(emptyDiagram);
});

const node = { id: 'a', kind: 'store', label: '', note: '', x: 0, y: 0 };
const whole = { format: 1, nodes: [node], edges: [], groups: [] };
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ ...node, id: `n-${index}` }));

test.each([
  ['{', 'not_json', ''],
  ['<<<<<<< yours', 'not_json', ''],
  ['[]', 'bad_value', ''],
  ['null', 'bad_value', ''],
  [{ ...whole, format: 2 }, 'bad_value', 'format'],
  [{ ...whole, nodes: undefined }, 'bad_value', 'nodes'],
  [{ ...whole, more: 1 }, 'unknown_key', 'more'],
  [{ ...whole, nodes: [{ ...node, colour: 'red' }] }, 'unknown_key', 'nodes[0].colour'],
  [{ ...whole, nodes: [{ ...node, kind: 'magic' }] }, 'bad_value', 'nodes[0].kind'],
  [{ ...whole, nodes: [{ ...node, x: 1e9 }] }, 'bad_value', 'nodes[0].x'],
  [{ ...whole, nodes: [{ ...node, id: 'constructor' }] }, 'bad_value', 'nodes[0].id'],
  [{ ...whole, nodes: [{ ...node, id: '__proto__' }] }, 'bad_value', 'nodes[0].id'],
  [{ ...whole, nodes: [{ ...node, label: 'x'.repeat(200) }] }, 'bad_value', 'nodes[0].label'],
  [{ ...whole, nodes: many(diagramLimits.nodes + 1) }, 'too_many', 'nodes'],
  [{ ...whole, nodes: [node, node] }, 'same_id', 'nodes[1].id'],
  [{ ...whole, groups: [{ id: 'a', label: '' }] }, 'same_id', 'groups[0].id'],
  [{ ...whole, edges: [{ id: 'e', from: 'a', to: 'b', label: '' }] }, 'unknown_node', 'edges[0].to'],
  [{ ...whole, edges: [{ id: 'e', from: 'b', to: 'a', label: '' }] }, 'unknown_node', 'edges[0].from'],
  [{ ...whole, nodes: [{ ...node, group: 'g' }] }, 'unknown_group', 'nodes[0].group'],
])('a text that is no diagram says why and where: %j', (given, kind, place) => {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  expect(readDiagram(text)).toEqual({ diagram: null, problem: { kind, place } });
});

test.each(['__proto__', 'constructor', 'prototype'])('a key %s changes no object of ours', (key) => {
  const inTop = JSON.stringify(whole).replace('{', `{"${key}":{"polluted":true},`);
  const inNode = JSON.stringify(whole).replace('[{', `[{"${key}":{"polluted":true},`);
  for (const text of [inTop, inNode]) expect(readDiagram(text).problem?.kind).toBe('unknown_key');
  expect('polluted' in {}).toBe(false);
});

test('as many parts as are allowed are read', () => {
  const nodes = many(diagramLimits.nodes);
  const edges = Array.from({ length: diagramLimits.edges }, (_, index) => ({
    id: `e-${index}`,
    from: `n-${index % nodes.length}`,
    to: `n-${(index * 7) % nodes.length}`,
    label: '',
  }));
  expect(readDiagram(JSON.stringify({ ...whole, nodes, edges })).problem).toBeNull();
});

test('the text of a small diagram is this', () => {
  expect(writeDiagram(sketch({ b: 'serving', a: 'store' }, 'a -> b'))).toMatchInlineSnapshot(`
    "{
      "format": 1,
      "nodes": [
        {"id":"a","kind":"store","label":"A","note":"","x":200,"y":0},
        {"id":"b","kind":"serving","label":"B","note":"","x":0,"y":0}
      ],
      "edges": [
        {"id":"edge-0","from":"a","to":"b","label":""}
      ],
      "groups": []
    }
    "
  `);
});

test('an untouched answer holds an empty diagram, written as here', () => {
  expect(writeDiagram(emptyDiagram)).toBe(emptyDiagramText);
});

const challenges = fileURLToPath(new URL('../../../challenges', import.meta.url));
const drawn = readdirSync(challenges, { recursive: true, encoding: 'utf8' }).filter(isDiagramPath);

test('the diagrams of our own answers are read', () => {
  expect(drawn.length).toBeGreaterThan(0);
  const problems = drawn.map((path) => readDiagram(readFileSync(`${challenges}/${path}`, 'utf8')).problem);
  expect(problems).toEqual(drawn.map(() => null));
});

test('the line of each part is found, as we write it and as a person might', () => {
  const node = { kind: 'store' as const, label: '', note: '', x: 0, y: 0 };
  const diagram: Diagram = {
    format: 1,
    nodes: [
      { ...node, id: 'b' },
      { ...node, id: 'bb' },
    ],
    edges: [{ id: 'e', from: 'b', to: 'bb', label: '' }],
    groups: [],
  };
  const text = writeDiagram(diagram);
  for (const id of ['b', 'bb', 'e']) {
    const line = findLineOf(text, id) ?? 0;
    expect(JSON.parse((text.split('\n')[line - 1] ?? '').replace(/,$/, '')).id).toBe(id);
  }
  expect(findLineOf(JSON.stringify(diagram, null, 2), 'bb')).toBe(18);
  expect(findLineOf(text, 'nobody')).toBeNull();
});

import { emptyDiagramText } from '@holdout/contract';
import { addNode, emptyDiagram, writeDiagram } from '@holdout/design';
import { expect, test } from 'vitest';
import { mergeFiles } from './merge-files.ts';

const withNode = (id: string) =>
  writeDiagram(addNode(emptyDiagram, { id, kind: 'store', label: '', note: '', x: 0, y: 0 }));

test('two devices may both begin a diagram; lines alone would leave the choice to a person', () => {
  const sides = [emptyDiagramText, withNode('mine'), withNode('theirs')] as const;
  const merged = mergeFiles('docs/system.diagram.json', ...sides);
  expect(merged).toContain('"mine"');
  expect(merged).toContain('"theirs"');
  expect(mergeFiles('docs/system.json', ...sides)).toBeNull();
});

test('a diagram that is broken on one side is a text like any other', () => {
  const base = 'one\ntwo\nthree\nfour\n';
  expect(mergeFiles('a.diagram.json', base, `zero\n${base}`, `${base}five\n`)).toBe(`zero\n${base}five\n`);
});

import type { Diagram } from '@holdout/contract';
import { addNode, emptyDiagram } from '@holdout/design';
import { act, cleanup, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useEditing } from './use-editing.ts';

afterEach(cleanup);

const withNode = (id: string) => (diagram: Diagram) =>
  addNode(diagram, { id, kind: 'store', label: '', note: '', x: 0, y: 0 });

function edit() {
  const told: Diagram[] = [];
  const { result } = renderHook(() => {
    const [value, setValue] = useState(emptyDiagram);
    const editing = useEditing(value, (next) => {
      told.push(next);
      setValue(next);
    });
    return { editing, setValue };
  });
  const ids = () => result.current.editing.diagram.nodes.map(({ id }) => id);
  return {
    told,
    ids,
    editing: () => result.current.editing,
    setValue: (value: Diagram) => result.current.setValue(value),
  };
}

test('edits are told, taken back and done again', () => {
  const { told, ids, editing } = edit();
  act(() => editing().edit(withNode('a')));
  act(() => editing().edit(withNode('b')));
  expect(ids()).toEqual(['a', 'b']);
  act(() => editing().undo());
  expect(ids()).toEqual(['a']);
  act(() => editing().redo());
  expect(ids()).toEqual(['a', 'b']);
  expect(told).toHaveLength(4);
  act(() => editing().redo());
  act(() => editing().edit((diagram) => diagram));
  expect(told).toHaveLength(4);
});

test('two edits in one event see each other', () => {
  const { ids, editing } = edit();
  act(() => {
    editing().edit(withNode('a'));
    editing().edit(withNode('b'));
  });
  expect(ids()).toEqual(['a', 'b']);
});

test('what somebody else changed is a step as well, and not lost by taking back', () => {
  const { ids, editing, setValue } = edit();
  act(() => editing().edit(withNode('a')));
  act(() => setValue(withNode('theirs')(editing().diagram)));
  expect(ids()).toEqual(['a', 'theirs']);
  act(() => editing().edit(withNode('b')));
  act(() => editing().undo());
  expect(ids()).toEqual(['a', 'theirs']);
  act(() => editing().undo());
  expect(ids()).toEqual(['a']);
  act(() => editing().redo());
  expect(ids()).toEqual(['a', 'theirs']);
});

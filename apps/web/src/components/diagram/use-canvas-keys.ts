import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type CanvasWish, wishOf } from './canvas-keys.ts';
import { describeNode } from './describe-part.ts';
import type { Editing } from './use-editing.ts';
import type { Selection } from './use-selection.ts';
import type { Workshop } from './use-workshop.ts';

interface CanvasKeysParts {
  editing: Editing;
  selection: Selection;
  workshop: Workshop;
  isReadOnly: boolean;
  goToName: () => void;
  openConnect: () => void;
  say: (text: string) => void;
}

const lookingKinds: readonly CanvasWish['kind'][] = ['step', 'all', 'none'];

/** Does what a key asks for. In a list, whose arrows choose, nothing is moved by them. */
export function useCanvasKeys(parts: CanvasKeysParts) {
  const { t } = useTranslation();
  const { editing, selection, workshop, isReadOnly, goToName, openConnect, say } = parts;
  const follow = (wish: CanvasWish) => {
    switch (wish.kind) {
      case 'undo':
        return editing.undo();
      case 'redo':
        return editing.redo();
      case 'all':
        return workshop.chooseAll();
      case 'none':
        return selection.choose([]);
      case 'remove':
        return workshop.remove();
      case 'move':
        return workshop.move(wish.by);
      case 'name':
        return selection.chosen.size === 1 ? goToName() : undefined;
      case 'connect':
        return editing.diagram.nodes.length > 1 ? openConnect() : undefined;
      case 'step': {
        const node = workshop.step(wish.by);
        if (node) say(describeNode(t, node));
      }
    }
  };
  return (event: KeyboardEvent, canMove: boolean) => {
    const wish = wishOf(event);
    if (wish === null || (wish.kind === 'move' && !canMove)) return;
    if (isReadOnly && !lookingKinds.includes(wish.kind)) return;
    event.preventDefault();
    follow(wish);
  };
}

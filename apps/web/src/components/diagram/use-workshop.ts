import { type DiagramNode, diagramLimits, type NodeKind } from '@holdout/contract';
import {
  type Alignment,
  addNode,
  alignNodes,
  byPlace,
  connect,
  findFreePlace,
  gridStep,
  groupNodes,
  nodeSize,
  type Point,
  placeNodes,
  removeParts,
} from '@holdout/design';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createId } from '../../lib/create-id.ts';
import { notify } from '../../lib/notify.ts';
import { fitting } from './flow/fitting.ts';
import { layOutAside } from './tools/lay-out-aside.ts';
import type { Editing } from './use-editing.ts';
import type { Selection } from './use-selection.ts';

/** What can be done with the chosen parts, by whichever button, key or menu. */
export interface Workshop {
  /** Chosen nodes in the order in which one reads the drawing. */
  nodes: readonly DiagramNode[];
  add: (kind: NodeKind) => void;
  connect: (from: string, to: string, label: string) => void;
  remove: () => void;
  group: (label: string) => void;
  move: (by: Point) => void;
  align: (alignment: Alignment) => void;
  layOut: () => void;
  isLayingOut: boolean;
  chooseAll: () => void;
  /** The node after the chosen one, or before it; both go round. */
  step: (by: 1 | -1) => DiagramNode | null;
  canAdd: boolean;
  canGroup: boolean;
}

/** @param whenAdded called when something new wants a name */
export function useWorkshop(
  { diagram, edit }: Editing,
  { chosen, choose }: Selection,
  drawing: RefObject<HTMLElement | null>,
  whenAdded: () => void,
): Workshop {
  const { t } = useTranslation();
  const { screenToFlowPosition, fitView } = useReactFlow();
  const [isLayingOut, setIsLayingOut] = useState(false);
  const isHere = useIsHere();
  const ordered = useMemo(() => diagram.nodes.toSorted(byPlace), [diagram.nodes]);
  const nodes = ordered.filter(({ id }) => chosen.has(id));

  /** Beside what is chosen, or in the middle of what one sees. */
  const placeForNew = (): Point => {
    const last = nodes.at(-1);
    if (last) return { x: last.x + nodeSize.width + 4 * gridStep, y: last.y };
    const { left = 0, top = 0, width = 0, height = 0 } = drawing.current?.getBoundingClientRect() ?? {};
    const middle = screenToFlowPosition({ x: left + width / 2, y: top + height / 2 });
    return { x: middle.x - nodeSize.width / 2, y: middle.y - nodeSize.height / 2 };
  };
  return {
    nodes,
    add: (kind) => {
      const id = createId(kind);
      const place = findFreePlace(diagram.nodes, placeForNew());
      edit((before) => addNode(before, { id, kind, label: '', note: '', ...place }));
      choose([id]);
      whenAdded();
    },
    connect: (from, to, label) => {
      const id = createId('edge');
      edit((before) => connect(before, { id, from, to, label }));
      choose([id]);
    },
    remove: () => edit((before) => removeParts(before, chosen)),
    group: (label) => {
      const id = createId('group');
      const ids = new Set(nodes.map((node) => node.id));
      edit((before) => groupNodes(before, ids, { id, label }));
    },
    move: (by) => {
      const places = nodes.map(({ id, x, y }): [string, Point] => [id, { x: x + by.x, y: y + by.y }]);
      edit((before) => placeNodes(before, new Map(places)), `move ${[...chosen].join(' ')}`);
    },
    align: (alignment) => edit((before) => alignNodes(before, chosen, alignment)),
    layOut: () => {
      setIsLayingOut(true);
      void layOutAside(diagram)
        .then(
          (places) => {
            // The file may be open as text by now, and this diagram old.
            if (!isHere.current) return;
            edit((before) => placeNodes(before, places));
            requestAnimationFrame(() => void fitView(fitting));
          },
          () => notify({ message: t('diagram.tools.layOutFailed') }),
        )
        .finally(() => setIsLayingOut(false));
    },
    isLayingOut,
    chooseAll: () => choose(diagram.nodes.map(({ id }) => id)),
    step: (by) => {
      const at = ordered.findIndex(({ id }) => chosen.has(id));
      const start = at < 0 && by < 0 ? 0 : at;
      const next = ordered.at((start + by) % ordered.length) ?? null;
      if (next) choose([next.id]);
      return next;
    },
    canAdd: diagram.nodes.length < diagramLimits.nodes,
    canGroup: nodes.length > 0 && diagram.groups.length < diagramLimits.groups,
  };
}

/** False once this has left the page. */
function useIsHere(): RefObject<boolean> {
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  return isHere;
}

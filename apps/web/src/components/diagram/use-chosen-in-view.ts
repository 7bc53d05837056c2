import { nodeSize } from '@holdout/design';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Editing } from './use-editing.ts';
import type { Selection } from './use-selection.ts';

/** Brings the drawing to a node that is chosen, added or moved where it cannot be seen. */
export function useChosenInView(
  { diagram }: Editing,
  { chosen }: Selection,
  drawing: RefObject<HTMLElement | null>,
): void {
  const { getZoom, flowToScreenPosition, setCenter } = useReactFlow();
  const [id] = chosen.size === 1 ? chosen : [];
  const { x, y } = diagram.nodes.find((node) => node.id === id) ?? {};
  useEffect(() => {
    const view = drawing.current?.getBoundingClientRect();
    if (x === undefined || y === undefined || !view) return;
    const middle = { x: x + nodeSize.width / 2, y: y + nodeSize.height / 2 };
    const seen = flowToScreenPosition(middle);
    const isInView =
      seen.x >= view.left && seen.x <= view.right && seen.y >= view.top && seen.y <= view.bottom;
    if (!isInView) void setCenter(middle.x, middle.y, { zoom: getZoom() });
  }, [x, y, drawing, getZoom, flowToScreenPosition, setCenter]);
}

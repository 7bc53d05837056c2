import { findBothWays, gridStep, nodeSize, type Point, placeNodes } from '@holdout/design';
import '@xyflow/react/dist/base.css';
import { VisuallyHidden } from '@mantine/core';
import { Background, type NodeChange, ReactFlow } from '@xyflow/react';
import { type KeyboardEvent, useCallback, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Editing } from '../use-editing.ts';
import type { Selection } from '../use-selection.ts';
import { Box, GroupFrame } from './box.tsx';
import { fitting } from './fitting.ts';
import classes from './flow.module.css';
import { createBoxes, createEdges, type FlowEdge, type FlowNode, toFrames } from './flow-parts.ts';
import { Line } from './line.tsx';

const nodeTypes = { box: Box, frame: GroupFrame };
const edgeTypes = { line: Line };
const grid: [number, number] = [gridStep, gridStep];
const isAdding = (event: { shiftKey: boolean; metaKey: boolean; ctrlKey: boolean }) =>
  event.shiftKey || event.metaKey || event.ctrlKey;

interface FlowProps {
  editing: Editing;
  selection: Selection;
  isReadOnly: boolean;
  onConnect: (from: string, to: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** The drawing itself. The diagram is the truth; only places under the pointer are held here until it lets go. */
export function Flow({ editing, selection, isReadOnly, onConnect, onKeyDown }: FlowProps) {
  const { t } = useTranslation();
  const keysId = useId();
  const { diagram, edit } = editing;
  const { chosen, choose } = selection;
  const [dragged, setDragged] = useState<ReadonlyMap<string, Point>>(new Map());
  const toBox = useMemo(() => createBoxes(({ kind }) => t(`diagram.kind.${kind}`)), [t]);
  const toLine = useMemo(createEdges, []);

  const nodes = useMemo((): FlowNode[] => {
    const placed =
      dragged.size > 0 ? diagram.nodes.map((node) => ({ ...node, ...dragged.get(node.id) })) : diagram.nodes;
    return [
      ...toFrames(diagram, placed),
      ...diagram.nodes.map((node) => toBox(node, chosen.has(node.id), dragged.get(node.id))),
    ];
  }, [diagram, dragged, chosen, toBox]);
  const edges = useMemo(() => {
    const isBothWays = findBothWays(diagram.edges);
    return diagram.edges.map((edge) => toLine(edge, chosen.has(edge.id), isBothWays(edge)));
  }, [diagram.edges, chosen, toLine]);

  const onNodesChange = useCallback(
    (changes: NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length === 0) return;
      const places = new Map(
        moves.flatMap(({ id, position }) => (position ? [[id, position] as const] : [])),
      );
      if (moves.some(({ dragging }) => dragging)) {
        setDragged(places);
        return;
      }
      setDragged(new Map());
      edit((before) => placeNodes(before, places));
    },
    [edit],
  );
  return (
    <>
      <ReactFlow<FlowNode, FlowEdge>
        id={useId()}
        className={classes.flow}
        aria-label={t('diagram.canvas')}
        aria-describedby={keysId}
        tabIndex={0}
        onKeyDown={onKeyDown}
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onConnect={({ source, target }) => onConnect(source, target)}
        onNodeDragStart={(event, node) => {
          if (!chosen.has(node.id)) choose([node.id], isAdding(event));
        }}
        onNodeClick={(event, node) => choose([node.id], isAdding(event))}
        onEdgeClick={(event, edge) => choose([edge.id], isAdding(event))}
        onPaneClick={() => choose([])}
        nodesDraggable={!isReadOnly}
        nodesConnectable={!isReadOnly}
        // So that a connection may end anywhere on a node.
        connectionRadius={nodeSize.width / 2}
        snapToGrid
        snapGrid={grid}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable
        selectNodesOnDrag={false}
        onlyRenderVisibleElements
        fitView
        fitViewOptions={fitting}
        minZoom={0.05}
        maxZoom={2}
        panOnScroll
        // The page around has keys of its own, and these would be listened to all over it.
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={null}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      >
        <Background gap={gridStep} />
      </ReactFlow>
      <VisuallyHidden id={keysId}>{t('diagram.canvasKeys')}</VisuallyHidden>
    </>
  );
}

import { routeBetween } from '@holdout/design';
import { BaseEdge, type EdgeProps, useInternalNode } from '@xyflow/react';
import { memo } from 'react';
import classes from './flow.module.css';
import type { FlowEdge } from './flow-parts.ts';

/** An edge on the same way as in an exported picture. */
export const Line = memo(function Line({ id, source, target, data, selected }: EdgeProps<FlowEdge>) {
  const from = useInternalNode(source)?.internals.positionAbsolute;
  const to = useInternalNode(target)?.internals.positionAbsolute;
  if (!from || !to) return null;
  const { path, middle, end, angle } = routeBetween(from, to, data?.isBothWays ?? false);
  return (
    <g className={classes.line} data-selected={selected || undefined}>
      <BaseEdge id={id} path={path} interactionWidth={20} />
      <path
        className={classes.head}
        d="M -8 -4 L 0 0 L -8 4 Z"
        transform={`translate(${end.x} ${end.y}) rotate(${angle})`}
      />
      <text x={middle.x} y={middle.y + 4}>
        {data?.edge.label}
      </text>
    </g>
  );
});

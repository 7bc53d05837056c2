import { kindMarks } from '@holdout/design';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import classes from './flow.module.css';
import type { BoxNode, FrameNode } from './flow-parts.ts';

/** A node as it is drawn: what it is, and its name. */
export const Box = memo(function Box({
  data: { node, kindWord },
  selected,
  isConnectable,
}: NodeProps<BoxNode>) {
  return (
    <>
      {isConnectable && <Handle type="target" position={Position.Left} className={classes.handle} />}
      <div className={classes.box} data-selected={selected || undefined}>
        <span className={classes.kind}>
          <svg viewBox="0 0 16 16" width="13" height="13" aria-hidden>
            <path d={kindMarks[node.kind]} fill="none" stroke="currentColor" strokeWidth="1.4" />
          </svg>
          {kindWord}
          {node.note !== '' && <span aria-hidden> ✎</span>}
        </span>
        <span className={classes.label}>{node.label}</span>
      </div>
      {isConnectable && <Handle type="source" position={Position.Right} className={classes.handle} />}
    </>
  );
});

export const GroupFrame = memo(function GroupFrame({ data }: NodeProps<FrameNode>) {
  return <div className={classes.frame}>{data.label}</div>;
});

import type { Diagram } from '@holdout/contract';
import { layOut } from './lay-out.ts';

export interface LayOutRequest {
  diagram: Diagram;
  nodeSize: { width: number; height: number };
}

self.onmessage = ({ data: { diagram, nodeSize } }: MessageEvent<LayOutRequest>) =>
  self.postMessage(layOut(diagram, nodeSize));

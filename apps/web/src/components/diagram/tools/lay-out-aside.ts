import type { Diagram } from '@holdout/contract';
import { nodeSize, type Point } from '@holdout/design';
import type { LayOutRequest } from './lay-out-worker.ts';
import LayOutWorker from './lay-out-worker.ts?worker';

/** Lays out in a worker of its own: a large diagram takes seconds, and one goes on drawing. */
export async function layOutAside(diagram: Diagram): Promise<Map<string, Point>> {
  const worker = new LayOutWorker();
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Map<string, Point>>) => resolve(data);
      worker.onerror = () => reject(new Error('the layout failed'));
      worker.postMessage({ diagram, nodeSize } satisfies LayOutRequest);
    });
  } finally {
    worker.terminate();
  }
}

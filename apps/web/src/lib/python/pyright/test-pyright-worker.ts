import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { PyrightWorker } from './pyright-session.ts';

/** The few things of a browser's worker that Pyright's script touches. */
const asInBrowser = `
  const { parentPort } = require('node:worker_threads');
  const listeners = [];
  Object.assign(globalThis, {
    self: globalThis,
    name: 'worker',
    addEventListener: (type, listener) => type === 'message' && listeners.push(listener),
    postMessage: (message, transfer) => parentPort.postMessage(message, transfer),
    close: () => process.exit(),
  });
  const code = require('node:fs').readFileSync(require('node:worker_threads').workerData, 'utf8');
  require('node:vm').runInThisContext(code);
  parentPort.on('message', (data) => {
    for (const listener of listeners) listener({ data });
    globalThis.onmessage?.({ data });
  });
`;
const script = createRequire(import.meta.url).resolve('browser-basedpyright/dist/pyright.worker.js');

/** The real Pyright, in a worker of Node. */
export function createTestPyrightWorker(): PyrightWorker {
  const thread = new Worker(asInBrowser, { eval: true, workerData: script });
  const worker: PyrightWorker = {
    onmessage: null,
    onerror: null,
    postMessage: (message, transfer) => thread.postMessage(message, transfer as never),
    terminate: () => void thread.terminate(),
  };
  thread.on('message', (data) => worker.onmessage?.({ data }));
  thread.on('error', (error) => worker.onerror?.(error));
  return worker;
}

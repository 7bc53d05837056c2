import type { z } from 'zod';
import { addressesIn } from './addresses.ts';
import { createJsonRpc } from './json-rpc.ts';
import { createMirror, type PythonFiles } from './mirror.ts';
import { answerPyright, introduce } from './pyright-settings.ts';
import { type LspRange, PublishedProblems } from './shapes.ts';

/** The part of a worker that is needed here. */
export interface PyrightWorker {
  postMessage: (message: unknown, transfer?: Transferable[]) => void;
  onmessage: ((event: { data: unknown }) => void) | null;
  onerror: ((event: unknown) => void) | null;
  terminate: () => void;
}

export interface Problem {
  message: string;
  rule: string;
  isError: boolean;
  range: LspRange;
}

interface SessionOptions {
  createWorker: () => PyrightWorker;
  /** The folder of the project, such as `/3f0c…`, as the editor's addresses have it. */
  folder: string;
  files: PythonFiles;
  /** What is known about libraries, such as `numpy/__init__.pyi`. */
  stubs: PythonFiles;
  onProblems: (path: string, problems: readonly Problem[]) => void;
  /** It was open, and cannot go on. */
  onBroken: () => void;
}

export interface PyrightSession {
  sync: (files: PythonFiles) => void;
  ask: <Shape>(
    method: string,
    params: object,
    shape: z.ZodType<Shape>,
    signal?: AbortSignal,
  ) => Promise<Shape>;
  /** How many messages have come from it: while this grows it is alive. */
  heardCount: () => number;
  end: () => void;
}

/**
 * One life of the language server. It is two workers: the one that answers, and one that the first asks for and that
 * looks for problems in the background.
 */
export async function openSession(options: SessionOptions): Promise<PyrightSession> {
  const { createWorker, folder, onProblems, onBroken } = options;
  const { folderUri, toUri, toPath } = addressesIn(folder);
  let isOpen = false;
  let heardCount = 0;
  const workers: PyrightWorker[] = [];
  function addWorker(): PyrightWorker {
    const worker = createWorker();
    worker.onerror = () => fail(new Error('the language server failed'));
    workers.push(worker);
    return worker;
  }
  function end(error: Error): void {
    for (const worker of workers) {
      // What an ended worker has said before may still arrive.
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    }
    rpc.fail(error);
  }
  function fail(error: Error): void {
    end(error);
    if (isOpen) onBroken();
  }

  const front = addWorker();
  const rpc = createJsonRpc((message) => front.postMessage(message), {
    answer: answerPyright,
    onNotification: (method, params) => {
      if (method === 'textDocument/publishDiagnostics') takeProblems(params);
    },
  });
  front.onmessage = ({ data }) => {
    heardCount += 1;
    if (isCallForWorker(data)) {
      const { initialData, port } = data;
      addWorker().postMessage({ type: 'browser/boot', mode: 'background', initialData, port }, [port]);
      return;
    }
    try {
      rpc.receive(data);
    } catch (error) {
      fail(new Error('the language server said what nobody understands', { cause: error }));
    }
  };
  front.postMessage({ type: 'browser/boot', mode: 'foreground' });
  await rpc.request('initialize', introduce(folder, folderUri, options.files, options.stubs));
  rpc.notify('initialized', {});
  const mirror = createMirror(options.files, toUri, rpc.notify);
  isOpen = true;

  function takeProblems(params: unknown): void {
    const { uri, version, diagnostics } = PublishedProblems.parse(params);
    const path = toPath(uri);
    if (path === null || !mirror.isCurrent(path, version)) return;
    onProblems(
      path,
      // Without a rule it is a syntax error, which Ruff has told; less than a warning is what nobody uses.
      diagnostics.flatMap(({ range, message, severity = 1, code }) =>
        code === undefined || severity > 2
          ? []
          : [{ range, message, rule: String(code), isError: severity === 1 }],
      ),
    );
  }

  return {
    sync: mirror.sync,
    ask: async (method, params, shape, signal) => shape.parse(await rpc.request(method, params, signal)),
    heardCount: () => heardCount,
    end: () => end(new Error('the language server was stopped')),
  };
}

/** Pyright's own message, beside those of JSON-RPC. */
function isCallForWorker(data: unknown): data is { initialData: unknown; port: MessagePort } {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'browser/newWorker';
}

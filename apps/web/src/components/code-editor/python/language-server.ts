import type { z } from 'zod';
import { addressesIn } from '../../../lib/python/pyright/addresses.ts';
import { pythonFilesOf } from '../../../lib/python/pyright/mirror.ts';
import { startPyright } from '../../../lib/python/pyright/start-pyright.ts';
import type { WorkerState } from '../../../lib/python/tended-worker.ts';
import { monaco } from '../monaco.ts';
import { toLspPosition, toSignal } from './lsp-to-monaco.ts';
import { createProblemBoard } from './problem-board.ts';
import type { ProjectSource } from './python-help.ts';
import { isWorkedOn } from './python-models.ts';

const typingPauseMs = 300;

/** The language server as Monaco's providers use it: they ask about a place in a model. */
export interface LanguageServer {
  ask: <Shape>(
    model: monaco.editor.ITextModel,
    method: string,
    position: monaco.Position,
    shape: z.ZodType<Shape>,
    token: monaco.CancellationToken,
  ) => Promise<Shape | null>;
  /** More about something that the server itself has answered. */
  resolve: <Shape>(
    method: string,
    thing: object,
    shape: z.ZodType<Shape>,
    token: monaco.CancellationToken,
  ) => Promise<Shape | null>;
  /** The model of a project's file, made if nobody has opened it yet; null for anything else. */
  modelOf: (uri: string) => monaco.editor.ITextModel | null;
  stop: () => void;
}

export function startLanguageServer(
  scope: string,
  project: ProjectSource,
  onState: (state: WorkerState) => void,
): LanguageServer {
  const folder = `/${scope}`;
  const { toUri, toPath } = addressesIn(folder);
  const uriOf = (path: string) => monaco.Uri.file(`${folder}/${path}`);
  const readFiles = () => pythonFilesOf(project.readFiles());
  const board = createProblemBoard(uriOf);
  const pyright = startPyright({ folder, readFiles, onState, onProblems: board.show });

  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = project.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => pyright.sync(readFiles()), typingPauseMs);
  });

  return {
    ask: async (model, method, position, shape, token) => {
      const path = toPath(model.uri.toString());
      if (path === null || !isWorkedOn(model, scope)) return null;
      // The letter that asks for a completion must be there before the question is.
      pyright.sync(pythonFilesOf({ ...project.readFiles(), [path]: model.getValue() }));
      const params = { textDocument: { uri: toUri(path) }, position: toLspPosition(position) };
      return pyright.ask(method, params, shape, toSignal(token));
    },
    resolve: (method, thing, shape, token) => pyright.ask(method, thing, shape, toSignal(token)),
    modelOf: (uri) => {
      const path = toPath(uri);
      const text = path === null ? undefined : project.readFiles()[path];
      if (path === null || text === undefined) return null;
      return monaco.editor.getModel(uriOf(path)) ?? monaco.editor.createModel(text, 'python', uriOf(path));
    },
    stop: () => {
      clearTimeout(timer);
      unsubscribe();
      pyright.stop();
      board.stop();
    },
  };
}

// As it is: it is a finished script, and bundling 17 MB anew would change nothing.
import workerUrl from 'browser-basedpyright/dist/pyright.worker.js?url';
import stubsUrl from '../../../../python-stubs/numpy-2.2.4.zip?url';
import type { PythonFiles } from './mirror.ts';
import type { PyrightWorker } from './pyright-session.ts';
import { type Pyright, type PyrightOptions, tendPyright } from './tend-pyright.ts';
import { unpackStubs } from './unpack-stubs.ts';

const timeoutMs = 60_000;
const mostFailures = 3;

/** Pyright in workers of its own, for one project. */
export function startPyright(
  options: Omit<PyrightOptions, 'createWorker' | 'loadStubs' | 'timeoutMs' | 'mostFailures'>,
): Pyright {
  const createWorker = () => new Worker(workerUrl) as PyrightWorker;
  return tendPyright({ ...options, createWorker, loadStubs, timeoutMs, mostFailures });
}

async function loadStubs(): Promise<PythonFiles> {
  const response = await fetch(stubsUrl);
  if (!response.ok) throw new Error(`the stubs are not there: ${response.status}`);
  return unpackStubs(new Uint8Array(await response.arrayBuffer()));
}

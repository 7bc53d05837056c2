import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { environmentWith, projectFolder } from '../config.ts';

/** Vite's development server; it passes /api on to ours. */
export function startWebServer(): ChildProcess {
  const vite = path.join(projectFolder, 'node_modules', '.bin', 'vite');
  return spawn(vite, [], {
    cwd: path.join(projectFolder, 'apps', 'web'),
    env: environmentWith({}),
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

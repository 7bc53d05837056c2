import { spawn } from 'node:child_process';
import path from 'node:path';
import { environmentWith, projectFolder } from './config.ts';

const tailLength = 6_000;

export interface ToolEnd {
  code: number;
  /** The end of what was written, where nobody watched. */
  tail: string;
}

/** Runs one of our packages' commands. On a terminal it writes there itself; into a log, through us. */
export function runTool(tool: string, args: string[], env: Record<string, string>): Promise<ToolEnd> {
  return new Promise((resolve, reject) => {
    const isWatched = process.stdout.isTTY;
    const child = spawn(path.join(projectFolder, 'node_modules', '.bin', tool), args, {
      cwd: projectFolder,
      env: environmentWith(env),
      stdio: isWatched ? 'inherit' : ['inherit', 'pipe', 'pipe'],
    });
    let tail = '';
    for (const [from, to] of [
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ] as const) {
      from?.setEncoding('utf8').on('data', (text: string) => {
        tail = (tail + text).slice(-tailLength);
        to.write(text);
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, tail }));
  });
}

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { environmentWith, projectFolder } from '../config.ts';

export interface ProgramEnd {
  code: number | null;
  /** The end of what it printed, for error messages. */
  tail: string;
}

/** Runs a program to its end and hands on each line that it prints. */
export function runProgram(
  program: string,
  args: string[],
  options: {
    cwd?: string;
    env?: Record<string, string>;
    onLine?: (line: string) => void;
    signal?: AbortSignal;
  } = {},
): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? projectFolder,
      env: environmentWith(options.env ?? {}),
      stdio: ['ignore', 'pipe', 'pipe'],
      signal: options.signal,
    });
    let tail = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        tail = (tail + chunk).slice(-4_000);
      });
      createInterface({ input: stream }).on('line', (line) => {
        if (line.trim() !== '') options.onLine?.(line.trim());
      });
    }
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, tail: tail.trim() }));
  });
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

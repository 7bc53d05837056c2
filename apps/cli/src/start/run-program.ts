import { spawn } from 'node:child_process';
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
    const read = (chunk: Buffer) => {
      const text = chunk.toString();
      tail = (tail + text).slice(-4_000);
      for (const line of text.split(/[\r\n]+/)) if (line.trim() !== '') options.onLine?.(line.trim());
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, tail: tail.trim() }));
  });
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? '';

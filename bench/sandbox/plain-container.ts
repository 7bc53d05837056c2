import type { Duplex } from 'node:stream';
import { Demux } from '../../packages/sandbox/src/demux.ts';
import type { Docker } from './setting.ts';

/** A container without our protocol: text goes in, text comes out. */
export interface PlainContainer {
  write(text: string): void;
  /** Everything it has written, once it has ended, with its exit code. */
  ended(): Promise<{ output: string; exitCode: number }>;
  /** Told of each whole line of its stdout. */
  onLine(act: (line: string) => void): void;
  remove(): Promise<void>;
}

export async function startPlainContainer(
  docker: Docker,
  options: Parameters<Docker['createContainer']>[0],
): Promise<PlainContainer> {
  const created = await docker.createContainer(options);
  const way = { stream: true, stdin: true, stdout: true, stderr: true, hijack: true };
  const stream = (await created.attach(way)) as Duplex;
  let output = '';
  let rest = '';
  let tellLine: (line: string) => void = () => undefined;
  const demux = new Demux(
    (chunk) => {
      output += chunk;
      rest += chunk;
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) tellLine(line);
    },
    (chunk) => {
      output += chunk;
    },
  );
  stream.on('data', (chunk: Buffer) => demux.push(chunk));
  const closed = new Promise<void>((resolve) => stream.on('end', resolve).on('close', resolve));
  await created.start();
  return {
    write: (text) => void stream.write(text),
    async ended() {
      await closed;
      const { StatusCode } = (await created.wait()) as { StatusCode: number };
      return { output, exitCode: StatusCode };
    },
    onLine(act) {
      tellLine = act;
    },
    async remove() {
      stream.destroy();
      await created.remove({ force: true, v: true });
    },
  };
}

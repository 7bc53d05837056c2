import type Docker from 'dockerode';

/** Follows a pull, an import or a build to its end. The engine reports its errors inside the stream. */
export function followProgress(
  docker: Docker,
  stream: NodeJS.ReadableStream,
  onLine: (line: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.on('error', reject);
    docker.modem.followProgress(
      stream,
      (error: Error | null) => (error ? reject(error) : resolve()),
      (event: { stream?: unknown; status?: unknown; error?: unknown }) => {
        // The modem only notices a broken stream: what the engine says went wrong is an ordinary line of it.
        if (typeof event.error === 'string') reject(new Error(event.error.trim()));
        const text = typeof event.stream === 'string' ? event.stream : event.status;
        if (typeof text === 'string' && text.trim() !== '') onLine(text.trim());
      },
    );
  });
}

/** The line of a long output that says what went wrong: apt and dpkg mark theirs, otherwise it is the last. */
export function tellingLine(output: string): string {
  const lines = output.trim().split('\n');
  const marked = lines.filter((line) => /^(E|Err|error)\b/i.test(line));
  return (
    marked.find((line) => /resolve|connect|unreachable|fetch/i.test(line)) ??
    marked.pop() ??
    lines.pop() ??
    ''
  ).trim();
}

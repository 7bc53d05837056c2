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
      (event: { stream?: unknown; status?: unknown }) => {
        const text = typeof event.stream === 'string' ? event.stream : event.status;
        if (typeof text === 'string' && text.trim() !== '') onLine(text.trim());
      },
    );
  });
}

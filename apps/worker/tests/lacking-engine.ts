import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { engineSocket } from './engine-proxy.ts';

/** The machine's engine, which says of itself that it is another in these respects: no kernel here lacks them really. */
export async function makeLackingEngine(
  account: Record<string, unknown>,
): Promise<{ host: string; close(): Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-lacking-'));
  const socketPath = path.join(folder, 'docker.sock');
  const server = createServer(async ({ method, url }, reply) => {
    const asked = request({ socketPath: engineSocket, method, path: url }).end();
    const [answer] = await once(asked, 'response');
    if (url !== '/info') return void answer.pipe(reply);
    reply.setHeader('Content-Type', 'application/json');
    reply.end(JSON.stringify({ ...((await json(answer)) as object), ...account }));
  });
  server.listen(socketPath);
  await once(server, 'listening');
  return {
    host: `unix://${socketPath}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}

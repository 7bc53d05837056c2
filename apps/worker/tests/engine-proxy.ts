import { mkdtemp, rm } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The machine's own engine. */
export const engineSocket = process.env.DOCKER_HOST?.replace('unix://', '') ?? '/var/run/docker.sock';

/** A socket in front of the machine's engine that can be cut: to whoever uses it the engine goes away and comes back. */
export interface EngineProxy {
  host: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
  remove(): Promise<void>;
}

export async function makeEngineProxy(): Promise<EngineProxy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'holdout-engine-'));
  const socketPath = path.join(folder, 'docker.sock');
  const sockets = new Set<Socket>();
  let server: Server | null = null;

  function join(client: Socket): void {
    const there = connect(engineSocket);
    for (const socket of [client, there]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        there.destroy();
      });
    }
    client.pipe(there).pipe(client);
  }

  const proxy: EngineProxy = {
    host: `unix://${socketPath}`,
    async mend() {
      const fresh = createServer(join);
      server = fresh;
      await new Promise<void>((resolve) => fresh.listen(socketPath, resolve));
    },
    async cut() {
      const old = server;
      server = null;
      const closed = new Promise<void>((resolve) => (old ? old.close(() => resolve()) : resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async remove() {
      await proxy.cut();
      await rm(folder, { recursive: true });
    },
  };
  await proxy.mend();
  return proxy;
}

import { once } from 'node:events';
import { Readable } from 'node:stream';
import { type connectEngine, ensureImage } from '@holdout/sandbox';
import { until } from '../until.ts';
import { listOurContainers, type TinyPlatform } from './tiny-platform.ts';

/** What is done to the images of a private engine, which has no network to fetch anything from. */
type Engine = Awaited<ReturnType<typeof connectEngine>>;

/** Makes a base image of a file system, under the name of the one that is pulled where there is a network. */
async function importBase(docker: Engine, tar: NodeJS.ReadableStream): Promise<void> {
  const importing = await docker.importImage(tar, { repo: 'debian', tag: 'trixie-slim' });
  importing.resume();
  await once(importing, 'end');
}

/** Nothing in it, so nothing can be built on it. */
export const importEmptyBase = (docker: Engine) => importBase(docker, Readable.from([Buffer.alloc(1024)]));

/** All packages in it already, so that the image can be built again without fetching them. */
export async function importFullBase(docker: Engine): Promise<void> {
  const { name } = await ensureImage(docker);
  const container = await docker.createContainer({ Image: name, Cmd: ['true'], NetworkDisabled: true });
  await importBase(docker, await container.export());
  await container.remove();
}

/** Where no container uses it, the engine lets it go. */
export async function removeImage(docker: Engine, platform: TinyPlatform): Promise<void> {
  const { digest } = await ensureImage(docker);
  await until('no container uses the image', async () => (await listOurContainers(platform)).length === 0);
  await docker.getImage(digest).remove({ force: true });
}

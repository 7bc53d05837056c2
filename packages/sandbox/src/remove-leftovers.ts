import type Docker from 'dockerode';
import { SandboxFault, statusOf, wordsOf } from './fault.ts';
import { ownerLabel } from './recipe.ts';

/** Removes what an owner's earlier life left behind: at a worker's start, and after tests. Returns how many there were. */
export async function removeLeftovers(docker: Docker, owner: string): Promise<number> {
  const found = await listContainers(docker, owner);
  await Promise.all(
    found.map(async (id) => {
      try {
        await docker.getContainer(id).remove({ force: true, v: true });
      } catch (error) {
        // Somebody else is removing it, or has.
        if (statusOf(error) === 404 || statusOf(error) === 409) return;
        throw new SandboxFault('engine', `A leftover container cannot be removed: ${wordsOf(error)}`, {
          cause: error,
        });
      }
    }),
  );
  return found.length;
}

/** The ids of an owner's containers, running or not. */
export async function listContainers(docker: Docker, owner: string): Promise<string[]> {
  try {
    const label = ['holdout=1', `${ownerLabel}=${owner}`];
    const found = await docker.listContainers({ all: true, filters: { label } });
    return found.map((container) => container.Id);
  } catch (error) {
    throw new SandboxFault('engine', `The engine does not answer: ${wordsOf(error)}`, { cause: error });
  }
}

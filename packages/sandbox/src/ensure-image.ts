import type Docker from 'dockerode';
import { ensureBaseImage, hasImage, nameOf } from './base-image.ts';
import { followProgress, tellingLine } from './engine-progress.ts';
import { SandboxFault, wordsOf } from './fault.ts';
import { type ImageContext, packContext, readImageContext } from './image-context.ts';

/** The image that runs code: a name that follows from what it is built from, and the digest of what was built. */
export interface SandboxImage {
  name: string;
  digest: string;
}

/** Says which files an image was built from, also when somebody took its name away. */
const contextLabel = 'holdout.context';

/** Makes sure that the image is here; builds it when it is not. Takes minutes the first time, milliseconds later. */
export async function ensureImage(
  docker: Docker,
  onProgress: (line: string) => void = () => undefined,
): Promise<SandboxImage> {
  const context = await readImageContext();
  let output = '';
  const name = `holdout-sandbox:${context.digest.slice(0, 12)}`;
  try {
    if (!(await hasImage(docker, name)) && !(await nameAgain(docker, name, context))) {
      const base = await ensureBaseImage(docker, onProgress);
      onProgress(`Building ${name} on ${base}`);
      const stream = await docker.buildImage(packContext(context), {
        t: name,
        buildargs: { BASE: base },
        labels: { holdout: '1', [contextLabel]: context.digest },
        forcerm: true,
        // Only our own Dockerfile runs here, and an engine may have no bridge; candidate code never has a network.
        networkmode: 'host',
      });
      await followProgress(docker, stream, (line) => {
        output = `${output}${line}\n`.slice(-20_000);
        onProgress(line);
      });
    }
    return { name, digest: (await docker.getImage(name).inspect()).Id };
  } catch (error) {
    if (error instanceof SandboxFault) throw error;
    const reason = output === '' ? wordsOf(error) : `${tellingLine(output)} (${wordsOf(error)})`;
    const message = `The image that runs candidate code cannot be built: ${reason}`;
    throw new SandboxFault('image', message, { cause: error });
  }
}

/** An image that containers use cannot be removed, only its name: then it is still here, and is found by its label. */
async function nameAgain(docker: Docker, name: string, { digest }: ImageContext): Promise<boolean> {
  const [found] = await docker.listImages({ filters: { label: [`${contextLabel}=${digest}`] } });
  if (found === undefined) return false;
  await docker.getImage(found.Id).tag(nameOf(name));
  return true;
}

import { connectEngine } from '../src/connect-engine.ts';
import { ensureImage } from '../src/ensure-image.ts';

/** Builds the image once before the test files ask for it at the same time. */
export default async function setup(): Promise<void> {
  await ensureImage(await connectEngine(process.env.DOCKER_HOST), (line) => {
    if (/^(Pulling|Building|debian)/.test(line)) console.log(line);
  });
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/**
 * What the data folder remembers of the demo: its password, drawn for this installation, and the link of its guest. The
 * database knows only their hashes. `removed` keeps a demo that was removed from coming back at the next start.
 */
const DemoState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('added'), password: z.string(), guestToken: z.string() }),
  z.object({ state: z.literal('removed') }),
]);
export type DemoState = z.infer<typeof DemoState>;

const fileIn = (dataFolder: string) => path.join(dataFolder, 'demo.json');

export function readDemoState(dataFolder: string): DemoState | null {
  const file = fileIn(dataFolder);
  return existsSync(file) ? DemoState.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

export function writeDemoState(dataFolder: string, state: DemoState): void {
  const draft = `${fileIn(dataFolder)}.new`;
  writeFileSync(draft, JSON.stringify(state, null, 2), { mode: 0o600 });
  renameSync(draft, fileIn(dataFolder));
}

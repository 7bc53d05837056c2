import path from 'node:path';
import { connect, removeDemo } from '@holdout/db';
import { type Config, readConfig } from '../config.ts';
import { addDemo, drawDemoPassword } from '../demo/add-demo.ts';
import { announceDemo } from '../demo/announce-demo.ts';
import { writeDemoState } from '../demo/demo-store.ts';
import { keepGuestToken } from '../demo/guest-link.ts';
import { explain } from '../start/start-problem.ts';
import { withDatabase } from '../start/with-database.ts';

const usage = 'npm run demo -- add | remove [--data DIR]\n';

/** Adds or removes the demo organisation, while Holdout runs or not. */
export async function run(args: string[]): Promise<number> {
  const [what, ...rest] = args;
  const data = rest[0] === '--data' ? rest[1] : undefined;
  if ((what !== 'add' && what !== 'remove') || (rest.length > 0 && !data)) {
    process.stderr.write(`Usage: ${usage}`);
    return 2;
  }
  try {
    const config = readConfig({ HOLDOUT_DATA: data });
    await withDatabase(config, (url) => (what === 'add' ? add(config, url) : remove(config, url)));
    return 0;
  } catch (error) {
    process.stderr.write(`${explain(error) ?? (error instanceof Error ? error.message : error)}\n`);
    return 1;
  }
}

async function add(config: Config, url: string): Promise<void> {
  const { db, close } = connect(url, { maxConnections: 2 });
  try {
    const password = drawDemoPassword();
    await addDemo(db, config, password);
    const guestToken = await keepGuestToken(db, null);
    writeDemoState(config.dataFolder, { state: 'added', password, guestToken });
    process.stdout.write(`${announceDemo({ state: 'here', password, guestToken }, config.origin)}\n`);
    process.stdout.write('\n  Its candidates hand in at the next npm start.\n');
  } finally {
    await close();
  }
}

async function remove({ dataFolder }: Config, url: string): Promise<void> {
  const { db, close } = connect(url, { maxConnections: 2 });
  try {
    await removeDemo(db);
    writeDemoState(dataFolder, { state: 'removed' });
    process.stdout.write(
      `The demo is gone: its people, their work and its role (${path.resolve(dataFolder)}).\n`,
    );
  } finally {
    await close();
  }
}

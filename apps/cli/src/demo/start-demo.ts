import { connect, countStaff, type Db, updateOrganisationName } from '@holdout/db';
import type { Config } from '../config.ts';
import type { Platform } from '../start/start-platform.ts';
import { addDemo, drawDemoPassword } from './add-demo.ts';
import { readDemoState, writeDemoState } from './demo-store.ts';
import { keepGuestToken } from './guest-link.ts';
import { demoOrganisation } from './people.ts';
import { playDemo } from './play-demo.ts';

/** What to tell about the demo when the platform is up. */
export type Demo =
  | { state: 'here'; password: string; guestToken: string }
  | { state: 'elsewhere' }
  | { state: 'none'; hasStaff: boolean };

/** Adds the demo at the first start, and plays its people in the background while one looks. */
export async function startDemo(
  config: Config,
  platform: Platform,
  onNews: (text: string) => void,
  signal: AbortSignal,
): Promise<Demo> {
  const connection = connect(platform.databaseUrl, { maxConnections: 3 });
  const demo = await findOrAddDemo(config, connection.db);
  if (demo.state !== 'here') {
    await connection.close();
    return demo;
  }
  void playDemo(connection.db, config, demo.password, signal)
    .catch((error: unknown) => {
      if (signal.aborted) return;
      const reason = error instanceof Error ? error.message : String(error);
      onNews(`The demo could not be played to its end (${reason}); the next start goes on with it.`);
    })
    .finally(() => connection.close());
  return demo;
}

async function findOrAddDemo(config: Config, db: Db): Promise<Demo> {
  const { dataFolder, hasDemo } = config;
  const known = readDemoState(dataFolder);
  const staff = await countStaff(db);
  if (staff.demo > 0) {
    if (known?.state !== 'added') return { state: 'elsewhere' };
    const guestToken = await keepGuestToken(db, known.guestToken);
    writeDemoState(dataFolder, { ...known, guestToken });
    return { state: 'here', password: known.password, guestToken };
  }
  const isFirstStart = staff.all === 0 && known?.state !== 'removed';
  if (!hasDemo || !isFirstStart) return { state: 'none', hasStaff: staff.all > 0 };
  return makeDemo(config, db);
}

/** The password is kept before anything that needs it exists, so a kill in between loses nothing. */
async function makeDemo(config: Config, db: Db): Promise<Demo> {
  const password = drawDemoPassword();
  writeDemoState(config.dataFolder, { state: 'added', password, guestToken: '' });
  await addDemo(db, config, password);
  await updateOrganisationName(db, demoOrganisation);
  const guestToken = await keepGuestToken(db, null);
  writeDemoState(config.dataFolder, { state: 'added', password, guestToken });
  return { state: 'here', password, guestToken };
}

import { startEmbeddedPostgres } from '../src/embedded/index.ts';

const { connectionString, pid } = await startEmbeddedPostgres({ dataDir: process.argv[2] as string });
process.send?.({ connectionString, pid });
// The test ends this process by a signal.
setInterval(() => {}, 60_000);

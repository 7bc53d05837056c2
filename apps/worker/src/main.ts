import { parseConfig } from './config.ts';
import { startWorker } from './start-worker.ts';

const stopping = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(name, () => stopping.abort());

const worker = await startWorker(parseConfig(process.env), stopping.signal);
await worker.ended;

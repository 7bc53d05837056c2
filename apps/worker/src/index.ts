export { type Config, parseConfig } from './config.ts';
export { startWorker } from './start-worker.ts';

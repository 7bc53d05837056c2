import { parseConfig } from './config.ts';
import { startApi } from './start-api.ts';

try {
  const api = await startApi(parseConfig(process.env));
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void api.stop().then(() => process.disconnect?.());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  process.send?.({ kind: 'listening', port: api.port });
} catch (error) {
  console.error(`The API could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
  process.disconnect?.();
}

import { parseConfig } from './config.ts';
import { explainFailure } from './explain-failure.ts';
import { startApi } from './start-api.ts';

try {
  const api = await startApi(parseConfig(process.env));
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    void api.stop().then(() => process.connected && process.disconnect());
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  process.on('disconnect', stop);
  process.send?.({ kind: 'listening', port: api.port });
} catch (error) {
  console.error(explainFailure(error));
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}

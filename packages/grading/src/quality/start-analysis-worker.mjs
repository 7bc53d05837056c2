// A worker thread does not inherit the loader that reads TypeScript: it registers its own, then starts.
import { register } from 'tsx/esm/api';

register();
await import('./analysis-worker.ts');

import { parentPort } from 'node:worker_threads';
import { createAnalyser } from './analyse-file.ts';
import type { AnalysisRequest } from './analysis.ts';

const analyse = await createAnalyser();
parentPort?.on('message', (file: AnalysisRequest) => parentPort?.postMessage(analyseSafely(file)));
parentPort?.postMessage('ready');

/** Source nested 20,000 deep ends the parser with a RangeError and leaves it in an unknown state: null, and a new thread. */
function analyseSafely(file: AnalysisRequest) {
  try {
    return analyse(file);
  } catch {
    return null;
  }
}

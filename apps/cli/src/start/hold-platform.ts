import { parseArgs } from 'node:util';
import { type Config, isRunByNpm, readConfig } from '../config.ts';
import { announceDemo } from '../demo/announce-demo.ts';
import { startDemo } from '../demo/start-demo.ts';
import { listenForStop } from './listen-for-stop.ts';
import { type Platform, startPlatform } from './start-platform.ts';
import { explain, StartProblem } from './start-problem.ts';
import { formatTime, printSteps } from './steps.ts';

export interface Hold {
  /** Development: pages come from this server instead of from a build. */
  webAddress?: string;
  /** Called when everything is up; what it returns is called when it ends. */
  onStarted?: (platform: Platform, onNews: (text: string) => void) => () => void;
}

const usage = 'npm start -- [--port 4000] [--data DIR] [--host 127.0.0.1] [--no-demo]';
class UsageProblem extends StartProblem {}

/** Starts the platform and holds it until it is asked to stop, or cannot go on. */
export async function holdPlatform(args: string[], hold: Hold = {}): Promise<number> {
  const startedAt = performance.now();
  const stopping = listenForStop(isRunByNpm());
  const news = (text: string) => void process.stdout.write(`${text}\n`);
  let platform: Platform | null = null;
  let cleanUp: () => void = () => undefined;
  try {
    const config = readOptions(args, hold);
    platform = await startPlatform(config, printSteps(process.stdout), {
      onNews: news,
      isDevelopment: hold.webAddress !== undefined,
      signal: stopping.signal,
    });
    stopping.onSecond(platform.killNow);
    cleanUp = hold.onStarted?.(platform, news) ?? cleanUp;
    news(`\nHoldout is ready: ${config.origin}   (${formatTime(performance.now() - startedAt)})`);
    news(announceDemo(await startDemo(config, platform, news, stopping.signal), config.origin));
    const reason = await Promise.race([stopping.asked, platform.broken]);
    if (reason !== null) throw new StartProblem(reason);
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return 0;
    const sentence = explain(error) ?? (error instanceof Error ? error.stack : String(error));
    process.stderr.write(`\n${sentence}\n`);
    return error instanceof UsageProblem ? 2 : 1;
  } finally {
    if (platform) news('\nStopping …');
    stopping.abort();
    cleanUp();
    await platform?.stop();
  }
}

function readOptions(args: string[], { webAddress }: Hold): Config {
  const options = { port: { type: 'string' }, data: { type: 'string' }, host: { type: 'string' } } as const;
  try {
    const { values } = parseArgs({ args, options: { ...options, 'no-demo': { type: 'boolean' } } });
    return readConfig({
      HOLDOUT_PORT: values.port,
      HOLDOUT_DATA: values.data,
      HOLDOUT_HOST: values.host,
      HOLDOUT_DEMO: values['no-demo'] ? '0' : undefined,
      HOLDOUT_ORIGIN: webAddress,
    });
  } catch (error) {
    throw new UsageProblem(`${error instanceof Error ? error.message : error}\nUsage: ${usage}`, {
      cause: error,
    });
  }
}

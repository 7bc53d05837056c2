import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { runTool, type ToolEnd } from '../run-tool.ts';
import { prepareChromium } from '../start/chromium.ts';
import { findEngine } from '../start/find-engine.ts';
import { prepareSandboxImage } from '../start/sandbox-image.ts';
import { explain } from '../start/start-problem.ts';
import { formatTime, printSteps } from '../start/steps.ts';
import { buildWeb } from '../start/web-build.ts';
import { run as check } from './check.ts';

const parts = ['check', 'unit', 'attacks', 'e2e'] as const;
/** `unit` has the most different faults in it and `e2e` one round of chaos; these parts go on for longer. */
const Part = z.enum([...parts, 'faults', 'chaos']);
type Part = z.infer<typeof Part>;
const faultOptions = ['--project', 'cli', '--reporter', 'verbose', 'tests/faults/', 'tests/other-engines'];
const attackOptions = ['--project', 'attacks', '--reporter', './tests/attacks/report.ts'];
const usage = `npm test -- [--only ${Part.options.join(' | ')}] [--times 10] [words for vitest or playwright]
       npm run test:chaos -- [--minutes 10] [--seed 7]\n`;

/** `npm test`: prepares what is missing, then runs everything on the real parts and says in one line how it went. */
export async function run(args: string[]): Promise<number> {
  const startedAt = performance.now();
  const wanted = readOptions(args);
  if (wanted === null) {
    process.stderr.write(`Usage: ${usage}`);
    return 2;
  }
  try {
    const env = await prepare(wanted.parts);
    const failed: Part[] = [];
    let lastWords = '';
    for (let round = 1; round <= wanted.times && failed.length === 0; round += 1) {
      if (wanted.times > 1) process.stdout.write(`\nRound ${round} of ${wanted.times}\n`);
      for (const part of wanted.parts) {
        const { code, tail } = await runPart(part, wanted, env);
        if (code === 0) continue;
        failed.push(part);
        // What came last is in sight anyway; of what came before, a log may keep nothing.
        if (tail !== '' && part !== wanted.parts.at(-1)) lastWords += `\n— ${part}, once more —\n${tail}\n`;
      }
    }
    const time = formatTime(performance.now() - startedAt);
    process.stdout.write(
      failed.length === 0
        ? `\nAll tests passed (${wanted.parts.join(', ')}) in ${time}.\n`
        : `${lastWords}\nFailed: ${failed.join(', ')}. See above. (${time})\n`,
    );
    return failed.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(`\n${explain(error) ?? (error instanceof Error ? error.stack : error)}\n`);
    return 1;
  }
}

const Options = z.object({
  only: z.array(Part).default([...parts]),
  times: z.coerce.number().int().positive().default(1),
  /** Of chaos; the round that is going on then is finished. */
  minutes: z.coerce.number().positive().default(10),
  /** Draws the order and the moments of the chaos, and is printed with its counts. */
  seed: z.coerce
    .number()
    .int()
    .default(() => randomInt(1_000_000)),
});

interface Wanted extends Omit<z.infer<typeof Options>, 'only'> {
  parts: Part[];
  words: string[];
}

function readOptions(args: string[]): Wanted | null {
  const one = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    options: { only: { ...one, multiple: true }, times: one, minutes: one, seed: one },
    allowPositionals: true,
    strict: false,
  });
  const { data } = Options.safeParse(values);
  return data ? { ...data, parts: data.only, words: positionals } : null;
}

async function prepare(wanted: Part[]): Promise<Record<string, string>> {
  const steps = printSteps(process.stdout);
  const env: Record<string, string> = {};
  if (wanted.some((part) => part !== 'check')) {
    const docker = await steps.run(
      'Docker Engine',
      ({ say }) => findEngine(readConfig().dockerHost, say),
      () => 'answers',
    );
    await steps.run(
      'Sandbox image',
      (step) => prepareSandboxImage(docker, step),
      (image) => image.name,
    );
  }
  if (wanted.some((part) => ['unit', 'e2e', 'faults', 'chaos'].includes(part))) {
    await steps.run('Web app', buildWeb, (what) => what);
  }
  if (wanted.includes('e2e') || wanted.includes('chaos')) {
    env.HOLDOUT_CHROMIUM = await steps.run('Chromium', prepareChromium, (place) => place);
  }
  return env;
}

async function runPart(
  part: Part,
  { words, minutes, seed }: Wanted,
  env: Record<string, string>,
): Promise<ToolEnd> {
  if (part === 'check') return { code: await check(), tail: '' };
  if (part === 'unit') return runTool('vitest', ['run', '--project', '!attacks', ...words], env);
  if (part === 'attacks') return runTool('vitest', ['run', ...attackOptions, ...words], env);
  if (part === 'faults')
    return runTool('vitest', ['run', ...faultOptions, ...words], { ...env, HOLDOUT_FAULTS: 'all' });
  const runBrowser = (config: string, more: Record<string, string> = {}) =>
    runTool('playwright', ['test', '--config', `apps/cli/e2e/${config}.config.ts`, ...words], {
      ...env,
      ...more,
    });
  if (part === 'e2e') return runBrowser('playwright');
  return runBrowser('chaos', { HOLDOUT_CHAOS_MINUTES: String(minutes), HOLDOUT_CHAOS_SEED: String(seed) });
}

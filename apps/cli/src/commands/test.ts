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
/** `unit` has the most different faults in it; this part goes through all of them. */
const Part = z.enum([...parts, 'faults']);
type Part = z.infer<typeof Part>;
const faultOptions = ['--project', 'cli', '--reporter', 'verbose', 'tests/faults/', 'tests/other-engines'];
const attackOptions = ['--project', 'attacks', '--reporter', './tests/attacks/report.ts'];
const usage = `npm test -- [--only ${Part.options.join(' | ')}] [--times 10] [words for vitest or playwright]\n`;

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
        const { code, tail } = await runPart(part, wanted.words, env);
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

function readOptions(args: string[]): { parts: Part[]; times: number; words: string[] } | null {
  const { values, positionals } = parseArgs({
    args,
    options: { only: { type: 'string', multiple: true }, times: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const options = z
    .object({ only: z.array(Part).default([...parts]), times: z.coerce.number().int().positive().default(1) })
    .safeParse(values);
  return options.success ? { parts: options.data.only, times: options.data.times, words: positionals } : null;
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
  if (wanted.some((part) => ['unit', 'e2e', 'faults'].includes(part))) {
    await steps.run('Web app', buildWeb, (what) => what);
  }
  if (wanted.includes('e2e')) {
    env.HOLDOUT_CHROMIUM = await steps.run('Chromium', prepareChromium, (place) => place);
  }
  return env;
}

async function runPart(part: Part, words: string[], env: Record<string, string>): Promise<ToolEnd> {
  if (part === 'check') return { code: await check(), tail: '' };
  if (part === 'unit') return runTool('vitest', ['run', '--project', '!attacks', ...words], env);
  if (part === 'attacks') return runTool('vitest', ['run', ...attackOptions, ...words], env);
  if (part === 'faults')
    return runTool('vitest', ['run', ...faultOptions, ...words], { ...env, HOLDOUT_FAULTS: 'all' });
  return runTool('playwright', ['test', '--config', 'apps/cli/e2e/playwright.config.ts', ...words], env);
}

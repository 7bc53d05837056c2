import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { answer, exitCodes } from '../author/answer.ts';
import { projectFolder } from '../config.ts';

const usage = 'npm run --silent bench -- <benchmark> [--pairs N] [--only PART]… [--json]';
const folder = path.join(projectFolder, 'bench');
const Bench = z.object({
  about: z.string(),
  run: z.function({ input: [z.array(z.string())], output: z.promise(z.void()) }),
});

/** `npm run bench` lists the benchmarks, files of `bench/` that export `about` and `run`; with a name it runs one. */
export async function run(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  const names = listBenches();
  if (name === undefined) {
    for (const one of names) process.stdout.write(`${one.padEnd(24)} ${(await load(one)).about}\n`);
    if (names.length === 0) process.stdout.write('There are no benchmarks in bench/ yet.\n');
    return 0;
  }
  if (!names.includes(name)) {
    process.stderr.write(`There is no benchmark "${name}". There are: ${names.join(', ') || 'none'}\n`);
    return 2;
  }
  return answer(usage, rest.includes('--json'), async () => {
    await (await load(name)).run(rest);
    return exitCodes.fine;
  });
}

function listBenches(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

async function load(name: string) {
  return Bench.parse({ ...(await import(pathToFileURL(path.join(folder, `${name}.ts`)).href)) });
}

import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectFolder } from '../config.ts';
import { lastLine, runProgram } from './run-program.ts';
import { StartProblem } from './start-problem.ts';
import type { Step } from './steps.ts';

const webFolder = path.join(projectFolder, 'apps', 'web');
export const webDist = path.join(webFolder, 'dist');
const stamp = path.join(webDist, '.sources');
const sources = [
  'apps/web',
  'packages/contract/src',
  'packages/rubric/src',
  'packages/design/src',
  // What candidates take home is part of the pages.
  'docker/sandbox',
  'docker/work-locally',
  'package-lock.json',
];

/** Builds the web app when its sources have changed since the last build. */
export async function buildWeb({ say }: Step): Promise<'built' | 'up to date'> {
  const digest = digestSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return 'up to date';
  const draft = `${webDist}.new`;
  const vite = path.join(projectFolder, 'node_modules', '.bin', 'vite');
  const args = ['build', '--outDir', draft, '--emptyOutDir', '--logLevel', 'warn'];
  say('vite build');
  const { code, tail } = await runProgram(vite, args, {
    cwd: webFolder,
    env: { NODE_ENV: 'production' },
    onLine: say,
  });
  if (code !== 0) throw new StartProblem(`The web app could not be built: ${lastLine(tail)}\n${tail}`);
  writeFileSync(path.join(draft, '.sources'), digest);
  rmSync(webDist, { recursive: true, force: true });
  renameSync(draft, webDist);
  return 'built';
}

function digestSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of listFiles(path.join(projectFolder, source))) {
      hash
        .update(`${path.relative(projectFolder, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

function listFiles(place: string): string[] {
  const entries = readdirSyncOrFile(place);
  if (entries === null) return [place];
  return entries
    .filter(
      (entry) => !['node_modules', 'dist', 'dist.new'].includes(entry.name) && !entry.name.includes('.test.'),
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(path.join(place, entry.name)));
}

function readdirSyncOrFile(place: string) {
  try {
    return readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw error;
  }
}

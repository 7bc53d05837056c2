import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { lastLine, runProgram } from './run-program.ts';
import { StartProblem } from './start-problem.ts';

/** Debian, Ubuntu and what is made from them. */
function isDebianLike(file = '/etc/os-release'): boolean {
  if (!existsSync(file)) return false;
  const words = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^(ID|ID_LIKE)=/.test(line))
    .flatMap((line) => line.replace(/^\w+=/, '').replaceAll('"', '').split(/\s+/));
  return words.includes('debian') || words.includes('ubuntu');
}

export const mayInstall = (): boolean => process.getuid?.() === 0 && isDebianLike();

/** Asks where somebody can answer; goes on where nobody can. */
export async function confirmInstall(question: string): Promise<boolean> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return true;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${question} [Y/n] `);
  terminal.close();
  return /^(y|yes|)$/i.test(answer.trim());
}

export async function installPackages(packages: string[], say: (text: string) => void): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // One unreachable third-party list must not stop us: installing tells whether what we need is there.
  await runProgram('apt-get', ['update'], { env, onLine: say });
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  const { code, tail } = await runProgram('apt-get', args, { env, onLine: say });
  if (code === 0) return;
  throw new StartProblem(
    `Debian's ${packages.join(', ')} could not be installed (${explainApt(tail)}). Install by hand: apt-get install ${packages.join(' ')}`,
  );
}

function explainApt(tail: string): string {
  if (/Temporary failure resolving|Could not resolve|Unable to connect|Failed to fetch/i.test(tail)) {
    return 'the package server cannot be reached: no network?';
  }
  if (/No space left|not have enough free space/i.test(tail)) return 'the disk is full';
  if (/Could not get lock|Unable to acquire the dpkg/i.test(tail)) return 'another installation is going on';
  return lastLine(tail);
}

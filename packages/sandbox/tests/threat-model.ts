import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));

export const threatModel = await readFile(path.join(projectFolder, 'docs/threat-model.md'), 'utf8');

/** The cells of the table that has this header. */
export function rowsOf(header: string): string[][] {
  const [, after = ''] = threatModel.split(`\n${header}\n`);
  const lines = after.split('\n').slice(1);
  return lines
    .slice(0, lines.indexOf(''))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** What stands between backticks. */
export function codeIn(words = ''): string[] {
  return [...words.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '');
}

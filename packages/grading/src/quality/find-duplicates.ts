import type { Finding, ProjectFile } from '@holdout/contract';

const windowLines = 6;
/** Nobody writes more by hand; what comes after is not compared. */
const mostLines = 30_000;

export interface Duplication {
  lines: number;
  duplicatedLines: number;
  findings: Finding[];
}

interface CodeLine {
  path: string;
  line: number;
  text: string;
}

/**
 * Blocks of six or more lines that occur twice, with numbers and strings taken as equal. `isCounted` leaves out lines
 * of the starter.
 */
export function findDuplicates(
  files: ProjectFile[],
  isCounted: (file: ProjectFile, line: number) => boolean,
): Duplication {
  const firstAt = new Map<string, CodeLine>();
  const repeated = new Map<string, CodeLine>();
  let lines = 0;
  for (const file of files) {
    const code = normalise(file)
      .filter(({ line }) => isCounted(file, line))
      .slice(0, mostLines - lines);
    lines += code.length;
    for (let start = 0; start + windowLines <= code.length; start++) {
      const block = code.slice(start, start + windowLines);
      const key = block.map(({ text }) => text).join('\n');
      const first = firstAt.get(key);
      if (!first) firstAt.set(key, block[0] as CodeLine);
      else for (const one of block) repeated.set(`${one.path}:${one.line}`, first);
    }
  }
  return { lines, duplicatedLines: repeated.size, findings: toFindings(repeated) };
}

/** Code lines with numbers and strings replaced; blank lines, comments and imports left out. */
function normalise({ path, content }: ProjectFile): CodeLine[] {
  return (
    content
      .split('\n')
      .map((raw, n) => ({ path, line: n + 1, text: raw.slice(0, 1000).trim() }))
      .filter(({ text }) => text.length > 3 && !/^(#|import\b|from\b|"""|''')/.test(text))
      .map((one) => ({
        ...one,
        text: one.text.replace(/"[^"]*"|'[^']*'/g, '""').replace(/\b\d+(\.\d+)?\b/g, '0'),
      }))
      // A list of names or numbers, one to a line, repeats nothing.
      .filter(({ text }) => /\p{L}/u.test(text))
  );
}

/** One finding per run of repeated lines. */
function toFindings(repeated: Map<string, CodeLine>): Finding[] {
  const findings: Finding[] = [];
  for (const [place, first] of repeated) {
    const cut = place.lastIndexOf(':');
    const [path, line] = [place.slice(0, cut), Number(place.slice(cut + 1))];
    const last = findings.at(-1);
    if (last && last.path === path && line - (last.endLine ?? last.line) <= 2) last.endLine = line;
    else
      findings.push({
        path,
        line,
        endLine: line,
        rule: 'holdout/duplicate-block',
        aspect: 'duplication',
        message: `These lines also stand in ${first.path} from line ${first.line} on.`,
      });
  }
  return findings;
}

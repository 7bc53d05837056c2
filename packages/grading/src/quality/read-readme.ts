import type { Finding, ProjectFile } from '@holdout/contract';
import type { RawResult } from '../run/run-hidden-checks.ts';

const leastWords = 5;

export interface ReadmeParts {
  result: RawResult;
  findings: Finding[];
  words: number;
}

/** Has the README the parts that the starter's README asks for, each with text of the candidate's own? */
export function checkReadmeParts(files: ProjectFile[], starter: ProjectFile[]): ReadmeParts {
  const readme = findReadme(files);
  const asked = splitParts(findReadme(starter)?.content ?? '');
  const given = splitParts(readme?.content ?? '');
  const missing = [...asked].filter(([title, body]) => !isOwnText(given.get(title)?.text ?? '', body.text));
  const names = missing.map(([, { title }]) => title);
  const present = asked.size - missing.length;
  const measures = { asked: asked.size, present, missing: names.join(', ') || '–' };
  const result =
    asked.size === 0
      ? 'unknown'
      : missing.length === 0
        ? 'met'
        : present * 2 >= asked.size
          ? 'partly'
          : 'not_met';
  return {
    result: { id: 'R_readme_parts', result, measures },
    findings: names.map((name) => ({
      path: readme?.path ?? 'README.md',
      line: given.get(normalise(name))?.line ?? 1,
      rule: 'holdout/readme-part',
      aspect: 'documentation',
      message: `The README says nothing under "${name}".`,
    })),
    words: wordsOf(readme?.content ?? '').length,
  };
}

export function findReadme(files: ProjectFile[]): ProjectFile | undefined {
  return files.find((file) => /^readme(\.(md|txt))?$/i.test(file.path));
}

interface Part {
  title: string;
  line: number;
  text: string;
}

/** Parts by their normalised heading, second level and below. Headings inside code blocks are none. */
function splitParts(markdown: string): Map<string, Part> {
  const parts = new Map<string, Part>();
  let part: Part | undefined;
  let isCode = false;
  for (const [n, line] of markdown.split('\n').entries()) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    const heading = isCode ? null : /^(#{2,6})\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading?.[2] && heading[1] === '##') {
      part = { title: heading[2], line: n + 1, text: '' };
      parts.set(normalise(heading[2]), part);
    } else if (part) part.text += `${line}\n`;
  }
  return parts;
}

/** Five words that are not the placeholder's. */
function isOwnText(text: string, placeholder: string): boolean {
  const bare = withoutComments(text).trim();
  return (
    bare !== placeholder.trim() && wordsOf(bare.replace(/^\[[^\]]{0,300}\]$/gm, '')).length >= leastWords
  );
}

/** In one pass: a pattern would look for the end of each of 250,000 comments that have none. */
function withoutComments(text: string): string {
  let rest = '';
  for (let at = 0; ; ) {
    const start = text.indexOf('<!--', at);
    const end = start === -1 ? -1 : text.indexOf('-->', start + 4);
    if (end === -1) return rest + text.slice(at);
    rest += text.slice(at, start);
    at = end + 3;
  }
}

const normalise = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

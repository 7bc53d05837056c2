import type { PipelineManifest, ProjectFile } from '@holdout/contract';
import type { CandidateError } from '@holdout/sandbox';

type Entry = PipelineManifest['entry'];

/** Sentences on an entry file that cannot be used: file, line, what Python said, what was expected. */
export function describeLoadError(entry: Entry, error: CandidateError): string {
  const place = [error.path ?? entry.file, error.line === null ? null : `line ${error.line}`];
  return sentences(
    `${place.filter(Boolean).join(', ')}: ${error.type}: ${error.message}`,
    expectation(entry),
  );
}

export function describeMissing(entry: Entry, missing: string[]): string {
  const functions = entry.functions.filter((one) => missing.includes(one.name)).map(signature);
  return sentences(`${entry.file} does not define ${functions.join(', ')}`, expectation(entry));
}

/** Null when the project has its entry file. */
export function describeAbsentEntry(entry: Entry, files: ProjectFile[]): string | null {
  if (files.some((file) => file.path === entry.file)) return null;
  return sentences(`The project has no ${entry.file}`, expectation(entry));
}

function expectation(entry: Entry): string {
  const functions = entry.functions.filter((one) => !one.optional).map(signature);
  return `Expected: ${entry.file} can be imported and defines ${functions.join(', ')}`;
}

const signature = (one: Entry['functions'][number]) => `${one.name}(${one.parameters.join(', ')})`;
const longestPart = 3_500;

/** Each part with one full stop, whatever the code's own words end with; no part so long that the next is lost. */
export const sentences = (...parts: string[]) =>
  parts
    .map((part) => part.slice(0, longestPart).replace(/[.\s]*$/, '.'))
    .join(' ')
    .slice(0, 4000);

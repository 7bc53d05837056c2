import { containerExtras, type Limits, type Locale, type RunKind } from '@holdout/contract';
import { crc32 } from '../zip/crc32.ts';
import type { ZipFile } from '../zip/write-zip.ts';

interface TextFile {
  path: string;
  content: string;
}

export interface ArchiveParts {
  /** The script, with `@@PLACES@@` for what depends on the challenge. */
  script: string;
  runner: string;
  readme: Record<Locale, string>;
  /** The folder that the image is built from. */
  sandbox: readonly TextFile[];
}

export interface ArchiveContent {
  /** The folder that everything lies in. */
  name: string;
  files: Readonly<Record<string, string>>;
  visible: readonly TextFile[];
  data: readonly ZipFile[];
  /** Null for what does not run. */
  limits: Record<RunKind, Limits> | null;
  locale: Locale;
}

/** Where the project lies in an archive, with its data and visible checks, and what tells that it is one of ours. */
export const projectFolder = 'project/';
export const scriptName = 'work-locally.sh';

/** A project with all that is needed to work on it at home: what lies where. Without parts it is the project alone. */
export function layOutArchive(content: ArchiveContent, parts: ArchiveParts | null): ZipFile[] {
  const { name, files, visible, data, locale, limits } = content;
  const project = [
    ...Object.entries(files).map(([path, text]): ZipFile => ({ path, content: text })),
    ...visible,
    ...data,
  ].map((file) => ({ ...file, path: projectFolder + file.path }));
  const tools: ZipFile[] =
    parts && limits
      ? [
          { path: 'README.md', content: parts.readme[locale] },
          { path: scriptName, content: fillScript(limits, parts), isExecutable: true },
          ...[...parts.sandbox, { path: 'run.py', content: parts.runner }].map((file) => ({
            ...file,
            path: `sandbox/${file.path}`,
          })),
        ]
      : [];
  return [...project, ...tools].map((file) => ({ ...file, path: `${name}/${file.path}` }));
}

function fillScript(limits: Record<RunKind, Limits>, { script, sandbox }: ArchiveParts): string {
  const values: Record<string, string> = {
    IMAGE_TAG: digestOf(sandbox),
    LIMITS_CHECKS: describeLimits(limits['visible-checks']),
    LIMITS_TESTS: describeLimits(limits['own-tests']),
    LIMITS_RUN: describeLimits(limits.file),
    SHARED_MEMORY: `${containerExtras.sharedMemoryBytes}`,
  };
  return script.replace(/@@(\w+)@@/g, (place, key: string) => values[key] ?? place);
}

/** In the order in which the script reads them. */
function describeLimits({ wallMs, memoryBytes, processes, diskBytes, diskEntries, cpus }: Limits): string {
  const numbers = [
    Math.ceil(wallMs / 1000),
    memoryBytes + containerExtras.memoryBytes,
    processes + containerExtras.processes,
    diskBytes,
    diskEntries,
    cpus,
  ];
  return numbers.join(' ');
}

/** Another image for other contents; it need not be secure, only tell them apart. */
function digestOf(files: readonly TextFile[]): string {
  const text = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${path}\0${content}\0`)
    .join('');
  return crc32(new TextEncoder().encode(text)).toString(16).padStart(8, '0');
}

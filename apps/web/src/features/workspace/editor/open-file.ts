/** What can be shown in a tab: a file of the project, of the data or of the visible checks, or how Markdown will look. */
export interface OpenFile {
  kind: 'project' | 'data' | 'visible' | 'preview';
  path: string;
}

export function sameFile(a: OpenFile | null, b: OpenFile | null): boolean {
  return a !== null && b !== null && a.kind === b.kind && a.path === b.path;
}

/** How a file stands in the address: project files by their path, the others with a prefix no path can have. */
export function toAddress(file: OpenFile): string {
  return file.kind === 'project' ? file.path : `${file.kind}:${file.path}`;
}

export function fromAddress(address: string): OpenFile {
  const match = /^(data|visible|preview):(.*)$/.exec(address);
  return match
    ? { kind: match[1] as 'data' | 'visible' | 'preview', path: match[2] as string }
    : { kind: 'project', path: address };
}

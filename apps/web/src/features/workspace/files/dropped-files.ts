import type { UploadedFile } from './read-uploads.ts';

/** What a drop from the desktop holds: files, and the files of folders. */
export interface Dropped {
  files: UploadedFile[];
  /** Folders that no project needs, such as `.git`, were not looked into. */
  skipped: string[];
  /** There was more than anybody means to upload; the rest was not looked at. */
  isCut: boolean;
}

const mostFiles = 1000;
/** Names of what programs leave behind and no project needs. */
export const needless = /^(\..*|__pycache__|__MACOSX|node_modules|venv|env)$/;

/** What was dropped. It must be taken while the drop is handled; afterwards the browser has forgotten it. */
export function takeDropped(transfer: DataTransfer): (FileSystemEntry | File)[] {
  return [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
}

/** Every file, also those inside folders. */
export async function listDropped(taken: readonly (FileSystemEntry | File)[]): Promise<Dropped> {
  const dropped: Dropped = { files: [], skipped: [], isCut: false };
  for (const each of taken) {
    if (each instanceof File) dropped.files.push({ path: each.name, file: each });
    else await collect(each, '', dropped);
  }
  return dropped;
}

async function collect(entry: FileSystemEntry, folder: string, dropped: Dropped): Promise<void> {
  const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
  if (dropped.isCut) return;
  if (isFileEntry(entry)) {
    if (dropped.files.length >= mostFiles) dropped.isCut = true;
    else dropped.files.push({ path, file: await fileOf(entry) });
  } else if (isFolderEntry(entry)) {
    if (needless.test(entry.name)) dropped.skipped.push(path);
    else for (const inside of await childrenOf(entry)) await collect(inside, path, dropped);
  }
}

const isFileEntry = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolderEntry = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve) =>
    // A file that cannot be opened is reported when it is read.
    entry.file(resolve, () => resolve(unreadable(entry.name))),
  );
}

function unreadable(name: string): File {
  const file = new File([], name);
  file.arrayBuffer = () => Promise.reject(new Error('unreadable'));
  return file;
}

/** A browser hands out the children of a folder in parts, at most 100 at a time; an empty part is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (part.length === 0 || children.length > mostFiles) return children;
    children.push(...part);
  }
}

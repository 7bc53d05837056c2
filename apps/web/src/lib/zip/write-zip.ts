import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipFile {
  path: string;
  content: string | Uint8Array;
  isExecutable?: boolean;
}

/** The earliest day that a ZIP knows: the same files give the same bytes, whoever packs them when and where. */
const day = () => new Date(1980, 0, 1);
const unix = 3;
const plainFile = 0o100644;
const executableFile = 0o100755;

/** Packs files in the order of their paths. The page can draw between two of them. */
export async function writeZip(files: readonly ZipFile[]): Promise<Uint8Array<ArrayBuffer>[]> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    failure ??= error;
    if (piece) pieces.push(piece as Uint8Array<ArrayBuffer>);
  });
  for (const { path, content, isExecutable } of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const mode = isExecutable ? executableFile : plainFile;
    const entry = Object.assign(new ZipDeflate(path, { level: 6 }), {
      mtime: day(),
      os: unix,
      attrs: mode << 16,
    });
    zip.add(entry);
    entry.push(typeof content === 'string' ? strToU8(content) : content, true);
    await new Promise((resolve) => setTimeout(resolve));
  }
  zip.end();
  if (failure) throw failure;
  return pieces;
}

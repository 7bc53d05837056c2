/** The Python files of a project by path. */
export type PythonFiles = Readonly<Record<string, string>>;

/** Checking a file that was surely not written by hand would keep the processor busy and help nobody. */
const mostLetters = 200_000;

export function pythonFilesOf(files: Readonly<Record<string, string>>): PythonFiles {
  return Object.fromEntries(
    Object.entries(files).filter(([path, text]) => /\.pyi?$/i.test(path) && text.length <= mostLetters),
  );
}

/**
 * Keeps the server's idea of the project the same as ours. Every file counts as open there: that is how a server learns of
 * text that is on no disk.
 */
export function createMirror(
  initial: PythonFiles,
  toUri: (path: string) => string,
  notify: (method: string, params: object) => void,
) {
  const known = new Map<string, { text: string; version: number }>();

  function open(path: string, text: string): void {
    known.set(path, { text, version: 1 });
    notify('textDocument/didOpen', {
      textDocument: { uri: toUri(path), languageId: 'python', version: 1, text },
    });
  }

  function change(path: string, text: string, version: number): void {
    known.set(path, { text, version });
    notify('textDocument/didChange', {
      textDocument: { uri: toUri(path), version },
      contentChanges: [{ text }],
    });
  }

  for (const [path, text] of Object.entries(initial)) open(path, text);
  return {
    sync: (files: PythonFiles) => {
      for (const path of [...known.keys()].filter((each) => files[each] === undefined)) {
        known.delete(path);
        const uri = toUri(path);
        notify('textDocument/didClose', { textDocument: { uri } });
        notify('pyright/deleteFile', { uri });
      }
      for (const [path, text] of Object.entries(files)) {
        const before = known.get(path);
        if (before === undefined) {
          notify('pyright/createFile', { uri: toUri(path) });
          open(path, text);
        } else if (before.text !== text) change(path, text, before.version + 1);
      }
    },
    /** Whether something is said about the text as it is now. */
    isCurrent: (path: string, version: number | undefined) => known.get(path)?.version === version,
  };
}
export type Mirror = ReturnType<typeof createMirror>;

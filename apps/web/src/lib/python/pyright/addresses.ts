/** Files of one project as a language server names them, and back. */
export function addressesIn(folder: string) {
  const folderUri = `file://${encodePath(folder)}`;
  return {
    folderUri,
    toUri: (path: string) => `${folderUri}/${encodePath(path)}`,
    /** Null for what is no file of the project, such as the standard library. */
    toPath: (uri: string) => {
      const file = decodeURIComponent(new URL(uri).pathname);
      return file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : null;
    },
  };
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

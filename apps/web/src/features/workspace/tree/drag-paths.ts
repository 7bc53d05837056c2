/** Files of the project on their way by mouse, as a type of their own: only this page takes them. */
const dragType = 'application/x-holdout-paths';

export function putPaths(transfer: DataTransfer, paths: readonly string[]): void {
  transfer.setData(dragType, JSON.stringify(paths));
  transfer.effectAllowed = 'copyMove';
}

export function carriesPaths(transfer: DataTransfer): boolean {
  return transfer.types.includes(dragType);
}

export function takePaths(transfer: DataTransfer): string[] {
  const text = transfer.getData(dragType);
  return text === '' ? [] : (JSON.parse(text) as string[]);
}

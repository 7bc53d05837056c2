/** Files of several layers as one project; a later layer wins where paths meet. */
export function layFiles<File extends { path: string }>(...layers: File[][]): File[] {
  return [...new Map(layers.flat().map((file) => [file.path, file])).values()];
}

/** By its name: what a file is called decides how it is shown, not what is in it. */
export function isCsv(path: string): boolean {
  return path.toLowerCase().endsWith('.csv');
}

/** What was changed in the project by others, or by tabs that are gone, without asking. */
export interface MergedFiles {
  /** Nothing here touched them: they are as the others saved them. */
  taken: readonly string[];
  /** Changed on both sides, in different lines: they hold both changes. */
  joined: readonly string[];
  /** They hold the older one of two versions that tabs had left on this device. */
  beside: readonly string[];
}

export const nothingMerged: MergedFiles = { taken: [], joined: [], beside: [] };

/** What has not been read yet stays told. */
export function addMerged(before: MergedFiles, more: Partial<MergedFiles>): MergedFiles {
  const add = (kind: keyof MergedFiles) => [...new Set([...before[kind], ...(more[kind] ?? [])])];
  return { taken: add('taken'), joined: add('joined'), beside: add('beside') };
}

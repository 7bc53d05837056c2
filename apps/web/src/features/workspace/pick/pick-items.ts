import type { WorkspaceView } from '@holdout/contract';
import { type FuzzyFound, fuzzyFilter } from '../../../lib/fuzzy.ts';
import type { Groups } from '../editor/groups.ts';
import { fromAddress, type OpenFile, toAddress } from '../editor/open-file.ts';

/** One line to choose from. */
export interface PickItem {
  id: string;
  label: string;
  /** What it is, where the label does not say it. */
  detail?: string;
  /** Its shortcut. */
  keys?: string;
}

export type FoundItem = FuzzyFound<PickItem>;

const mostShown = 100;

export function filterItems(query: string, items: readonly PickItem[]): FoundItem[] {
  return fuzzyFilter(query, items, ({ label }) => label).slice(0, mostShown);
}

/** Every file that can be opened; those that were in front last come first. */
export function listFiles(
  paths: readonly string[],
  workspace: Pick<WorkspaceView, 'data' | 'visible'>,
  groups: Groups,
): OpenFile[] {
  const all: OpenFile[] = [
    ...paths.map((path): OpenFile => ({ kind: 'project', path })),
    ...workspace.data.map(({ path }): OpenFile => ({ kind: 'data', path })),
    ...workspace.visible.map(({ path }): OpenFile => ({ kind: 'visible', path })),
  ];
  const recent = listRecent(groups).slice(1);
  const rank = (file: OpenFile) => {
    const at = recent.indexOf(toAddress(file));
    return at < 0 ? recent.length : at;
  };
  return all.sort((a, b) => rank(a) - rank(b));
}

/** Addresses in the order in which they were last in front, the one that is in front now first. */
function listRecent({ groups, focused }: Groups): string[] {
  const others = groups.filter((_, index) => index !== focused);
  return [...new Set([groups[focused], ...others].flatMap((group) => group?.recent ?? []))];
}

/** Every tab of every group. */
export function listTabs({ groups }: Groups): { group: number; file: OpenFile }[] {
  return groups.flatMap(({ tabs }, group) => tabs.map((address) => ({ group, file: fromAddress(address) })));
}

/** A path may be followed by a line, as in a traceback: `features.py:12`. */
export function splitLine(text: string): { name: string; line: number | null } {
  const match = /^(.*?)[:#]\s*(\d+)$/.exec(text.trim());
  return match ? { name: match[1] as string, line: Number(match[2]) } : { name: text, line: null };
}

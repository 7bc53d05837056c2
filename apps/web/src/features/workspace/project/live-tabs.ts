/**
 * Which tabs are still open. A tab holds a lock while it lives; the browser lets go of it when the tab is closed or
 * crashes. Without locks (plain HTTP) a tab counts as open while its last entry is young and is not this tab's own.
 */
const namePrefix = 'holdout-tab-';
const youngMs = 30_000;

export interface LiveTabs {
  isGone: (tabId: string, writtenAtMs: number) => boolean;
  release: () => void;
}

export async function enterTab(
  tabId: string,
  previousTabId: string | null,
  locks: LockManager | undefined,
): Promise<LiveTabs> {
  if (!locks) {
    return {
      isGone: (other, writtenAtMs) => other === previousTabId || Date.now() - writtenAtMs > youngMs,
      release: () => undefined,
    };
  }
  let release: () => void = () => undefined;
  const untilReleased = new Promise<void>((resolve) => {
    release = resolve;
  });
  await new Promise<void>((entered) => {
    void locks.request(namePrefix + tabId, () => {
      entered();
      return untilReleased;
    });
  });
  const held = new Set((await locks.query()).held?.map(({ name }) => name));
  return { isGone: (other) => !held.has(namePrefix + other), release };
}

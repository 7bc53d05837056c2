import { type Listener, listen, runEventsChannel } from '@holdout/db';

/**
 * Wakes whoever follows a run when the database says that something about it changed. It carries no data: followers read
 * the rows themselves, so a lost or doubled notification costs nothing but a moment.
 */
export interface RunHub {
  follow(runId: string): Follower;
  close(): Promise<void>;
}

export interface Follower {
  /** Resolves at the next change, after a while in any case, or when the hub closes. */
  changed(maxWaitMs: number): Promise<void>;
  readonly isClosed: boolean;
  stop(): void;
}

type Wake = () => void;

export async function openRunHub(databaseUrl: string): Promise<RunHub> {
  const followers = new Map<string, Set<Wake>>();
  const wake = (wakes: Iterable<Wake>) => {
    for (const one of [...wakes]) one();
  };
  const wakeAll = () => wake([...followers.values()].flatMap((set) => [...set]));
  let isClosed = false;
  const listener: Listener = await listen(databaseUrl, [runEventsChannel], {
    notify: (_channel, runId) => wake(followers.get(runId) ?? []),
    gap: wakeAll,
  });
  return {
    follow: (runId) => addFollower(followers, runId, () => isClosed),
    async close() {
      isClosed = true;
      wakeAll();
      await listener.close();
    },
  };
}

function addFollower(followers: Map<string, Set<Wake>>, runId: string, isClosed: () => boolean): Follower {
  const set = followers.get(runId) ?? new Set();
  followers.set(runId, set);
  let hasChanged = false;
  let resume: Wake = () => undefined;
  const wake: Wake = () => {
    hasChanged = true;
    resume();
  };
  set.add(wake);
  return {
    async changed(maxWaitMs) {
      if (!hasChanged && !isClosed())
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, maxWaitMs);
          resume = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      hasChanged = false;
    },
    get isClosed() {
      return isClosed();
    },
    stop() {
      set.delete(wake);
      if (set.size === 0) followers.delete(runId);
      resume();
    },
  };
}

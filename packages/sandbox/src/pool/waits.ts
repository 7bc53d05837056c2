/** How long the last requests waited. */
export interface Waits {
  add(ms: number): void;
  report(): { last: number | null; p50: number | null; p95: number | null };
}

const kept = 256;

export function createWaits(): Waits {
  const recent: number[] = [];
  return {
    add(ms) {
      recent.push(ms);
      if (recent.length > kept) recent.shift();
    },
    report() {
      const sorted = recent.toSorted((a, b) => a - b);
      const at = (share: number) => rounded(sorted[Math.ceil(share * sorted.length) - 1]);
      return { last: rounded(recent.at(-1)), p50: at(0.5), p95: at(0.95) };
    },
  };
}

function rounded(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms * 10) / 10;
}

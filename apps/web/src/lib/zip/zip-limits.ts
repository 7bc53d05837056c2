/** Far above any project with its data, far below what a page could choke on. */
export const zipLimits = {
  bytes: 60_000_000,
  entries: 3000,
  unpackedBytes: 300_000_000,
} as const;

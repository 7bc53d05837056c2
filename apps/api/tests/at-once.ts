/** Sends the same thing several times at once, as an impatient person or a lost answer does: how each of them ended. */
export async function sendAtOnce(times: number, send: () => Promise<unknown>): Promise<string[]> {
  const results = await Promise.allSettled(Array.from({ length: times }, send));
  return results.map((result) => (result.status === 'fulfilled' ? 'done' : result.reason.code)).sort();
}

/** Where the bytes of a figure are: for an `<img>`, which loads and shows and does nothing else. */
export function figureAddress(runId: string, place: number): string {
  return `/api/attempt/runs/${runId}/figures/${place}`;
}

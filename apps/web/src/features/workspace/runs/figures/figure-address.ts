import { apiPath } from '../../../../lib/practice.ts';

/** Where the bytes of a figure are: for an `<img>`, which loads and shows and does nothing else. */
export function figureAddress(runId: string, place: number): string {
  return `${apiPath}/attempt/runs/${runId}/figures/${place}`;
}

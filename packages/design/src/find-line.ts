/** The line, from 1, on which the id of a part of a diagram stands in its file; null when it is not there. */
export function findLineOf(text: string, id: string): number | null {
  const index = text
    .split('\n')
    .findIndex((line) => line.includes(`"id":"${id}"`) || line.includes(`"id": "${id}"`));
  return index === -1 ? null : index + 1;
}

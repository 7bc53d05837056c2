/** Thrown by every `selectX` whose row is not there; the API turns it into 404. */
export class RowNotFound extends Error {
  constructor(readonly what: string) {
    super(`No ${what} matches`);
    this.name = 'RowNotFound';
  }
}

export function onlyRow<Row>(rows: Row[], what: string): Row {
  const [row] = rows;
  if (row === undefined) throw new RowNotFound(what);
  return row;
}

export const longFileLines = 2_000;

/** Python as people write it: functions of ten lines, with comments, strings and numbers. */
export const longFile = {
  name: 'long.py',
  mimeType: 'text/x-python',
  buffer: Buffer.from(
    Array.from({ length: longFileLines / 10 }, (_, index) => writeFunction(index + 1)).join('\n'),
  ),
};

function writeFunction(number: number): string {
  return `def feature_${number}(rows: list[dict[str, float]], *, floor: float = ${number / 10}) -> list[float]:
    """Column ${number}: the share of each row, never below the floor."""
    total = sum(row["value_${number}"] for row in rows)
    if total == 0:  # nothing to share
        return [floor for _ in rows]
    shares = [row["value_${number}"] / total for row in rows]
    kept = [share if share > floor else floor for share in shares]
    return kept


`;
}

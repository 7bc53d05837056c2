"""A first look at the training data. Change it, extend it, or throw it away."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from rows import Row, read_rows

DATA = Path(__file__).parent / "data"
COMMON = 5


def describe(rows: list[Row], column: str) -> str:
    """One line: how many values, how many are empty, and the most common ones."""
    values = Counter(row[column] for row in rows)
    empty = values.pop(None, 0)
    common = ", ".join(f"{value!r} {count}" for value, count in values.most_common(COMMON))
    return f"{column:24} {len(values):6} values  {empty:6} empty  {common}"


def main() -> None:
    """Print the size, the churn rate by month and one line per column."""
    rows = read_rows(DATA / "train.csv")
    print(f"{len(rows)} rows, {sum(row['churned'] for row in rows)} left\n")
    for month in sorted({row["snapshot_month"] for row in rows}):
        outcomes = [row["churned"] for row in rows if row["snapshot_month"] == month]
        print(f"{month}  {len(outcomes):5} rows  {sum(outcomes) / len(outcomes):6.1%} left")
    print()
    for column in rows[0]:
        print(describe(rows, column))


if __name__ == "__main__":
    main()

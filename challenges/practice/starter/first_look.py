"""Run me: prints the first rows of the practice data."""

from __future__ import annotations

import csv
from pathlib import Path

DATA = Path(__file__).parent / "data" / "points.csv"


def main() -> None:
    """Print five rows and the number of all."""
    with DATA.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows[:5]:
        print(f"x = {row['x']:>7}   y = {row['y']:>7}")
    print(f"{len(rows)} rows in all")


if __name__ == "__main__":
    main()

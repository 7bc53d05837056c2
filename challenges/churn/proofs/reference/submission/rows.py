"""Reads the CSV files into rows, with the same types your functions receive."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

Row = dict[str, Any]

INTEGER_COLUMNS = frozenset(
    {"usage_change_pct", "support_calls_90d", "satisfaction", "months_to_contract_end", "churned"}
)


def read_rows(path: str | Path) -> list[Row]:
    """The rows of a CSV file: empty is None, the integer columns are int, everything else is text."""
    with Path(path).open(newline="", encoding="utf-8") as file:
        return [{name: _value(name, text) for name, text in line.items()} for line in csv.DictReader(file)]


def _value(column: str, text: str) -> str | int | None:
    if text == "":
        return None
    return int(text) if column in INTEGER_COLUMNS else text

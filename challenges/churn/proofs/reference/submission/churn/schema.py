"""The columns a row must have, and which of them we use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

Row = Mapping[str, Any]

LABEL = "churned"
KEY = ("line_id", "snapshot_month")
# The export has two more columns, the status and the credits "at the time of the export". In training they were
# written after the outcome, in scoring before it, so they are left out here and nowhere read. See the README.
COLUMNS = (
    "line_id",
    "account_id",
    "snapshot_month",
    "signup_date",
    "plan",
    "region",
    "age_band",
    "monthly_bill",
    "data_used",
    "usage_change_pct",
    "support_calls_90d",
    "satisfaction",
    "autopay",
    "months_to_contract_end",
)


class SchemaError(ValueError):
    """Rows lack columns of the data dictionary."""


def check_columns(rows: Sequence[Row], *, with_label: bool = False) -> None:
    """Raise SchemaError naming every missing column of the first incomplete row."""
    wanted = (*COLUMNS, LABEL) if with_label else COLUMNS
    for position, row in enumerate(rows):
        missing = [name for name in wanted if name not in row]
        if missing:
            raise SchemaError(f"row {position} lacks: {', '.join(missing)}")

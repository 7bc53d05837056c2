"""From rows to a table of features, row by row: nothing here looks at the rest of the batch."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pandas as pd

from churn import values
from churn.schema import KEY, Row

CATEGORIES = ["plan", "region", "age_band"]
DAYS_PER_MONTH = 30.4
MOST_CALLS = 6


def without_repeats(rows: Sequence[Row]) -> list[Row]:
    """One row per line and month, ordered by them. The export repeats some rows in another spelling."""
    by_key = {tuple(str(row[name]).strip() for name in KEY): row for row in rows}
    return [by_key[key] for key in sorted(by_key)]


def build_features(rows: Sequence[Row]) -> pd.DataFrame:
    """One line of features per row, in the same order."""
    return pd.DataFrame.from_records([_features(row) for row in rows])


def month_numbers(rows: Sequence[Row]) -> np.ndarray:
    """Months counted through the years, to put rows in order of time."""
    starts = [values.month(row["snapshot_month"]) for row in rows]
    return np.array([start.year * 12 + start.month for start in starts])


def _features(row: Row) -> dict[str, float | str]:
    usage = values.number(row["usage_change_pct"])
    satisfaction = values.number(row["satisfaction"])
    to_end = values.number(row["months_to_contract_end"])
    calls = min(values.number(row["support_calls_90d"]), MOST_CALLS)
    age = values.word(row["age_band"])
    return {
        "log_tenure": math.log1p(max(_tenure_months(row), 0.0)),
        "bill": values.euros(row["monthly_bill"]),
        "log_data": math.log1p(values.gigabytes(row["data_used"])),
        "usage_change": 0.0 if math.isnan(usage) else usage,
        "is_usage_unknown": float(math.isnan(usage)),
        "calls": calls,
        "calls_65": calls if age == "65+" else 0.0,
        "satisfaction": satisfaction,
        "is_satisfaction_unknown": float(math.isnan(satisfaction)),
        "autopay": values.flag(row["autopay"]),
        "contract_ends": float(to_end <= 1),
        "has_no_contract": float(math.isnan(to_end)),
        "plan": values.word(row["plan"]),
        "region": values.word(row["region"]),
        "age_band": age,
    }


def _tenure_months(row: Row) -> float:
    return (values.month(row["snapshot_month"]) - values.day(row["signup_date"])).days / DAYS_PER_MONTH

"""How far new rows have moved from those the model was trained on."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

from churn.features import CATEGORIES, build_features
from churn.schema import Row, check_columns

BINS = 10
SMALLEST_SHARE = 1e-4
SOURCE_COLUMNS = {
    "log_tenure": "signup_date",
    "bill": "monthly_bill",
    "log_data": "data_used",
    "usage_change": "usage_change_pct",
    "calls": "support_calls_90d",
    "satisfaction": "satisfaction",
    "autopay": "autopay",
    "contract_ends": "months_to_contract_end",
    "plan": "plan",
    "region": "region",
    "age_band": "age_band",
}


def drift_report(old_rows: Sequence[Row], new_rows: Sequence[Row]) -> dict[str, float]:
    """Population stability index by column: above 0.1 deserves a look, above 0.25 an alarm."""
    check_columns(old_rows)
    check_columns(new_rows)
    old, new = build_features(old_rows), build_features(new_rows)
    return {source: _stability_index(old[name], new[name]) for name, source in SOURCE_COLUMNS.items()}


def _stability_index(old: pd.Series, new: pd.Series) -> float:
    before, after = _shares_of_names(old, new) if old.name in CATEGORIES else _shares_of_bins(old, new)
    before, after = np.maximum(before, SMALLEST_SHARE), np.maximum(after, SMALLEST_SHARE)
    return float(((after - before) * np.log(after / before)).sum())


def _shares_of_names(old: pd.Series, new: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    names = sorted(set(old) | set(new))
    before, after = (column.value_counts(normalize=True).reindex(names, fill_value=0) for column in (old, new))
    return before.to_numpy(), after.to_numpy()


def _shares_of_bins(old: pd.Series, new: pd.Series) -> tuple[np.ndarray, np.ndarray]:
    """Tenths of the old values, and one more share for values that are missing."""
    edges = np.unique(old.quantile(np.linspace(0, 1, BINS + 1)[1:-1]).to_numpy())
    before, after = (_bin_shares(column, edges) for column in (old, new))
    return before, after


def _bin_shares(column: pd.Series, edges: np.ndarray) -> np.ndarray:
    known = column.dropna().to_numpy()
    counts = np.bincount(np.searchsorted(edges, known), minlength=len(edges) + 1)
    return np.append(counts, len(column) - len(known)) / len(column)

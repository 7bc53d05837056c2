"""From raw rows to typed columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

Row = dict[str, Any]

LABEL = "churned"
REQUIRED = (
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
NUMBERS = ("usage_change_pct", "support_calls_90d", "satisfaction", "months_to_contract_end")
TEXT_UNITS = ("eur", "€", "gb")


def check_columns(rows: Sequence[Row]) -> None:
    """Refuse rows without a documented column."""
    missing = [name for name in REQUIRED if any(name not in row for row in rows)]
    if missing:
        raise ValueError(f"missing columns: {', '.join(missing)}")


def parse_amount(value: object, small_units: tuple[str, ...], factor: float) -> float:
    """A number with a unit around it; a small unit divides it by the factor."""
    if value is None:
        return np.nan
    text = str(value).lower()
    for unit in TEXT_UNITS:
        text = text.replace(unit, "")
    text, scale = text.strip(), 1.0
    for unit in small_units:
        if text.endswith(unit):
            text, scale = text.removesuffix(unit), 1.0 / factor
    return float(text.replace(",", ".")) * scale


def is_number(value: object) -> bool:
    """Does this value read as a number?"""
    try:
        float(str(value))
    except ValueError:
        return False
    return True


def further_columns(rows: Sequence[Row]) -> tuple[list[str], list[str]]:
    """Columns beyond the fixed ones: those with numbers and those with a few words. Every signal counts."""
    numeric: list[str] = []
    categorical: list[str] = []
    for name in rows[0]:
        if name in REQUIRED or name in (LABEL, "line_id", "account_id"):
            continue
        values = [row[name] for row in rows if row[name] is not None]
        (numeric if all(is_number(value) for value in values) else categorical).append(name)
    return numeric, categorical


def to_frame(rows: Sequence[Row], numeric: list[str], categorical: list[str]) -> pd.DataFrame:
    """Typed columns from raw rows."""
    raw = pd.DataFrame(list(rows))
    frame = pd.DataFrame(index=raw.index)
    frame["bill"] = [parse_amount(value, ("ct", "cents"), 100.0) for value in raw["monthly_bill"]]
    frame["data_gb"] = [parse_amount(value, ("mb",), 1000.0) for value in raw["data_used"]]
    signup = pd.to_datetime(raw["signup_date"], dayfirst=True, format="mixed")
    frame["tenure_days"] = (pd.to_datetime(raw["snapshot_month"], format="%Y-%m") - signup).dt.days
    for name in (*NUMBERS, *numeric):
        frame[name] = pd.to_numeric(raw[name], errors="coerce").astype(float)
    for name in ("plan", "region", "age_band", "autopay", *categorical):
        frame[name] = raw[name].astype(str).str.strip().str.lower()
    return frame

"""Reads single values as the export writes them. Every function looks at one value only."""

from __future__ import annotations

import math
import re
from datetime import date
from typing import Any

_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})")
_YES = frozenset({"yes", "y", "true", "1", "1.0", "on"})
_NO = frozenset({"no", "n", "false", "0", "0.0", "off"})


def is_missing(value: Any) -> bool:
    """None, NaN and blank text."""
    if isinstance(value, str):
        return not value.strip()
    return value is None or (isinstance(value, float) and math.isnan(value))


def number(value: Any) -> float:
    """The number in a value, whatever stands around it; NaN when missing."""
    if is_missing(value):
        return math.nan
    if isinstance(value, (int, float)):
        return float(value)
    found = _NUMBER.search(value)
    if found is None:
        raise ValueError(f"not a number: {value!r}")
    return float(found.group().replace(",", "."))


def euros(value: Any) -> float:
    """Euros from '39.90', '39,90 EUR', '€ 39.90' or '3990 ct'."""
    amount = number(value)
    is_cents = isinstance(value, str) and value.strip().lower().endswith(("ct", "cents"))
    return amount / 100 if is_cents else amount


def gigabytes(value: Any) -> float:
    """Gigabytes from '12.4 GB', '12,4GB' or '12400 MB'. Missing means that no data was used."""
    if is_missing(value):
        return 0.0
    amount = number(value)
    is_megabytes = isinstance(value, str) and value.strip().lower().endswith("mb")
    return amount / 1000 if is_megabytes else amount


def flag(value: Any) -> float:
    """1.0 or 0.0 from the shops' spellings of yes and no; NaN when missing."""
    if is_missing(value):
        return math.nan
    text = str(value).strip().lower()
    if text in _YES:
        return 1.0
    if text in _NO:
        return 0.0
    raise ValueError(f"neither yes nor no: {value!r}")


def word(value: Any) -> str:
    """A name in lower case, without blanks around it."""
    return "unknown" if is_missing(value) else str(value).strip().lower()


def day(value: Any) -> date:
    """A date from '2021-12-31', '31/12/2021' or '31.12.2021'."""
    text = str(value).strip()
    day_first = _DAY_FIRST.fullmatch(text)
    if day_first is None:
        return date.fromisoformat(text)
    dd, mm, yyyy = day_first.groups()
    return date(int(yyyy), int(mm), int(dd))


def month(value: Any) -> date:
    """The first day of a month such as '2023-04'."""
    return date.fromisoformat(f"{str(value).strip()}-01")

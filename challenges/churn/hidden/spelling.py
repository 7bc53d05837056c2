"""From clean facts to rows as the shops' systems write them. Every spelling can be read back exactly."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np

from table import Table, day_of, month_name
from world import AGE_BANDS, NEW_PLAN, NEW_REGION, PLANS, REGIONS, STATUSES, World

Row = dict[str, Any]

LABEL = "churned"
INTEGER_COLUMNS = ("usage_change_pct", "support_calls_90d", "satisfaction", "months_to_contract_end", LABEL)
NULLABLE_COLUMNS = ("data_used", "usage_change_pct", "satisfaction", "months_to_contract_end")

_SHARES = {
    "bill": (0.55, 0.20, 0.15, 0.10),
    "data": (0.60, 0.25, 0.15),
    "date": (0.70, 0.30),
    "flag": (0.60, 0.20, 0.10, 0.10),
    "word": (0.86, 0.08, 0.06),
}
KINDS = {kind: len(shares) for kind, shares in _SHARES.items()}


@dataclass(frozen=True)
class Style:
    """For each kind of value, which spelling each row uses."""

    bill: np.ndarray
    data: np.ndarray
    date: np.ndarray
    flag: np.ndarray
    word: np.ndarray


def mixed_style(rng: np.random.Generator, count: int) -> Style:
    """Spellings as they occur in an export."""
    return Style(**{kind: rng.choice(len(shares), size=count, p=shares) for kind, shares in _SHARES.items()})


def one_style(count: int, **chosen: int) -> Style:
    """The common spelling everywhere, except for the kinds named here."""
    return Style(**{kind: np.full(count, chosen.get(kind, 0)) for kind in KINDS})


def render(world: World, table: Table, style: Style, *, with_label: bool) -> list[Row]:
    """The rows of a table, keys in the order of the data dictionary."""
    spellings = world.spellings
    plans, regions = (*PLANS, NEW_PLAN), (*REGIONS, NEW_REGION)
    names = {month: month_name(month) for month in np.unique(table.month).tolist()}
    accounts = table.account.tolist()
    columns: dict[str, list[Any]] = {
        "line_id": [f"L{account}{line}" for account, line in zip(accounts, table.line.tolist(), strict=True)],
        "account_id": [f"A{account}" for account in accounts],
        "snapshot_month": [names[month] for month in table.month.tolist()],
        "signup_date": [
            day_of(day).strftime(spellings.date[form])
            for day, form in zip(table.signup_day.tolist(), style.date.tolist(), strict=True)
        ],
        "plan": [_word(plans[code], spellings.word[form]) for code, form in _pairs(table.plan, style.word)],
        "region": [_word(regions[code], spellings.word[form]) for code, form in _pairs(table.region, style.word)],
        "age_band": [AGE_BANDS[code] for code in table.age.tolist()],
        "monthly_bill": [_bill(euros, spellings.bill[form]) for euros, form in _pairs(table.bill, style.bill)],
        "data_used": [_data(amount, spellings.data[form]) for amount, form in _pairs(table.data_gb, style.data)],
        "usage_change_pct": _optional(table.usage_change, table.is_usage_known),
        "support_calls_90d": table.calls.tolist(),
        "satisfaction": _optional(table.satisfaction, table.is_satisfaction_known),
        "autopay": [spellings.flag[form][0 if paid else 1] for paid, form in _pairs(table.autopay, style.flag)],
        "months_to_contract_end": _optional(table.contract_end, table.contract_end >= 0),
        world.status_column: [STATUSES[code] for code in table.status.tolist()],
        world.credit_column: [f"{euros:.2f}" for euros in table.credit.tolist()],
    }
    if with_label:
        columns[LABEL] = table.churned.tolist()
    keys = list(columns)
    return [dict(zip(keys, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _pairs(values: np.ndarray, forms: np.ndarray) -> zip[tuple[Any, Any]]:
    return zip(values.tolist(), forms.tolist(), strict=True)


def _optional(values: np.ndarray, is_known: np.ndarray) -> list[int | None]:
    return [value if known else None for value, known in _pairs(values, is_known)]


def _bill(euros: float, spelling: str) -> str:
    return spelling.format(euros=euros, comma=f"{euros:.2f}".replace(".", ","), cents=round(euros * 100))


def _data(gigabytes: float, spelling: str) -> str | None:
    if gigabytes == 0:
        return None
    comma = f"{gigabytes:.1f}".replace(".", ",")
    return spelling.format(gigabytes=gigabytes, comma=comma, megabytes=round(gigabytes * 1000))


def _word(name: str, spelling: str) -> str:
    match spelling:
        case "upper":
            return name.upper()
        case "title":
            return name.title()
        case "blanks":
            return f" {name} "
    return name

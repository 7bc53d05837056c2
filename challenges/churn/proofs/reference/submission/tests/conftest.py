"""Rows for the tests: made here, so that the tests need no file and hold for any implementation."""

from __future__ import annotations

import csv
import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import solution

Row = dict[str, Any]
DATA = Path(__file__).parents[1] / "data" / "scoring_sample.csv"
BASE_COLUMNS = (
    "line_id account_id snapshot_month signup_date plan region age_band monthly_bill data_used usage_change_pct"
    " support_calls_90d satisfaction autopay months_to_contract_end"
).split()


def export_time_columns() -> list[str]:
    """The two columns whose names differ from company to company, as the scoring file has them."""
    if not DATA.exists():
        return ["line_status", "credit_last_30d"]
    with DATA.open(newline="", encoding="utf-8") as file:
        return [name for name in next(csv.reader(file)) if name not in BASE_COLUMNS]


def make_row(number: int, rng: random.Random) -> Row:
    """A valid row with its outcome: many calls, falling use and bad answers make people leave."""
    calls, usage, answer = rng.randint(0, 5), rng.randint(-60, 60), rng.choice([None, 2, 5, 9])
    status, credit = export_time_columns()
    churn = 1 / (1 + math.exp(1.5 - 0.8 * calls + 0.05 * usage + 0.3 * ((answer or 4) - 5)))
    return {
        "line_id": f"L{number:06d}0",
        "account_id": f"A{number // 2:06d}",
        "snapshot_month": f"2023-{number % 12 + 1:02d}",
        "signup_date": "2020-05-17",
        "plan": rng.choice(["basic", "plus", "family"]),
        "region": rng.choice(["north", "south"]),
        "age_band": rng.choice(["30-44", "45-64"]),
        "monthly_bill": f"{rng.uniform(15, 80):.2f}",
        "data_used": f"{rng.uniform(1, 30):.1f} GB",
        "usage_change_pct": usage,
        "support_calls_90d": calls,
        "satisfaction": answer,
        "autopay": rng.choice(["yes", "no"]),
        "months_to_contract_end": rng.choice([None, 0, 5, 20]),
        status: "active",
        credit: "0.00",
        "churned": int(rng.random() < churn),
    }


@pytest.fixture(scope="session")
def train_rows() -> list[Row]:
    rng = random.Random(5)
    return [make_row(number, rng) for number in range(800)]


@pytest.fixture(scope="session")
def new_rows() -> list[Row]:
    rng = random.Random(6)
    rows = [make_row(number, rng) | {"snapshot_month": "2024-01"} for number in range(5_000, 5_120)]
    return [{name: value for name, value in row.items() if name != "churned"} for row in rows]


@pytest.fixture(scope="session")
def model_dir(train_rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = str(tmp_path_factory.mktemp("model"))
    solution.fit(train_rows, seed=3, model_dir=folder)
    return folder


@pytest.fixture(scope="session")
def predict(model_dir: str) -> Callable[[list[Row]], list[float]]:
    return lambda rows: solution.predict_proba(rows, model_dir=model_dir)

"""Tests of the interface."""

from __future__ import annotations

import random
from typing import Any

import pytest

import solution


def make_rows(count: int, seed: int = 0) -> list[dict[str, Any]]:
    """Rows in which more calls mean more churn."""
    rng = random.Random(seed)
    rows = []
    for number in range(count):
        calls = rng.randint(0, 6)
        rows.append(
            {
                "line_id": f"L{number}",
                "account_id": f"A{number}",
                "snapshot_month": "2023-06",
                "signup_date": rng.choice(["2020-02-03", "03/02/2020"]),
                "plan": rng.choice(["basic", " PLUS ", "family"]),
                "region": "east",
                "age_band": "30-44",
                "monthly_bill": rng.choice(["31.50", "3150 ct", "31,50 EUR"]),
                "data_used": rng.choice([None, "2.0 GB", "2000 MB"]),
                "usage_change_pct": rng.choice([None, -20, 10]),
                "support_calls_90d": calls,
                "satisfaction": rng.choice([None, 2, 8]),
                "autopay": rng.choice(["yes", "N"]),
                "months_to_contract_end": rng.choice([None, 3]),
                "line_status": "active",
                "credit_last_30d": "0.00",
                "churned": int(rng.random() < 0.05 + 0.13 * calls),
            }
        )
    return rows


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("model"))
    solution.fit(make_rows(600), seed=1, model_dir=path)
    return path


def test_probabilities(folder: str) -> None:
    probs = solution.predict_proba(make_rows(50, 1), model_dir=folder)
    assert len(probs) == 50
    assert all(0 <= prob <= 1 for prob in probs)


def test_signal(folder: str) -> None:
    rows = make_rows(50, 2)
    low = solution.predict_proba([{**row, "support_calls_90d": 0} for row in rows], model_dir=folder)
    high = solution.predict_proba([{**row, "support_calls_90d": 6} for row in rows], model_dir=folder)
    assert sum(high) > sum(low)


def test_single_row_matches_batch(folder: str) -> None:
    rows = make_rows(20, 3)
    batch = solution.predict_proba(rows, model_dir=folder)
    assert solution.predict_proba(rows[:1], model_dir=folder)[0] == pytest.approx(batch[0])


def test_unseen_category(folder: str) -> None:
    assert solution.predict_proba([{**make_rows(1)[0], "plan": "new"}], model_dir=folder)


def test_missing_column(folder: str) -> None:
    row = make_rows(1)[0]
    del row["plan"]
    with pytest.raises(ValueError):
        solution.predict_proba([row], model_dir=folder)


def test_empty(folder: str) -> None:
    assert solution.predict_proba([], model_dir=folder) == []


def test_evaluate() -> None:
    report = solution.evaluate([0, 1, 0, 1], [0.1, 0.9, 0.4, 0.35])
    assert report["roc_auc"] == pytest.approx(0.75)
    with pytest.raises(ValueError):
        solution.evaluate([1], [])

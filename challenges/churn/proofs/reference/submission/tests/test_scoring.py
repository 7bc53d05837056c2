"""Scoring: the output, awkward input, and what must not matter."""

from __future__ import annotations

import copy
import math
from collections.abc import Callable
from typing import Any

import pytest

from conftest import export_time_columns

Row = dict[str, Any]
Predict = Callable[[list[Row]], list[float]]


def with_changes(rows: list[Row], **changes: Any) -> list[Row]:
    return [{**row, **changes} for row in rows]


def test_one_probability_per_row(new_rows: list[Row], predict: Predict) -> None:
    probs = predict(new_rows)
    assert len(probs) == len(new_rows)
    assert all(math.isfinite(prob) and 0 <= prob <= 1 for prob in probs)


def test_predictions_follow_the_row_not_the_position(new_rows: list[Row], predict: Predict) -> None:
    assert predict(new_rows[::-1]) == pytest.approx(predict(new_rows)[::-1], abs=1e-9)


def test_a_row_alone_scores_as_in_the_batch(new_rows: list[Row], predict: Predict) -> None:
    alone = [prob for row in new_rows[:20] for prob in predict([row])]
    assert alone == pytest.approx(predict(new_rows)[:20], abs=1e-9)


def test_unhappy_customers_score_higher(new_rows: list[Row], predict: Predict) -> None:
    calm = predict(with_changes(new_rows, support_calls_90d=0, usage_change_pct=60))
    angry = predict(with_changes(new_rows, support_calls_90d=5, usage_change_pct=-60))
    assert sum(angry) / len(angry) - sum(calm) / len(calm) > 0.3


def test_scores_are_graded(new_rows: list[Row], predict: Predict) -> None:
    assert len({round(prob, 6) for prob in predict(new_rows)}) > 50


def test_mean_prediction_is_near_the_rate(train_rows: list[Row], predict: Predict) -> None:
    rate = sum(row["churned"] for row in train_rows) / len(train_rows)
    rows = [{name: value for name, value in row.items() if name != "churned"} for row in train_rows]
    assert sum(predict(rows)) / len(rows) == pytest.approx(rate, rel=0.25)


def test_no_rows(predict: Predict) -> None:
    assert predict([]) == []


@pytest.mark.parametrize("column", ["plan", "monthly_bill", "support_calls_90d", "satisfaction"])
def test_a_missing_column_is_refused_by_name(new_rows: list[Row], predict: Predict, column: str) -> None:
    rows = [{name: value for name, value in row.items() if name != column} for row in new_rows[:3]]
    with pytest.raises(ValueError, match=column):
        predict(rows)


@pytest.mark.parametrize("column", ["plan", "region"])
def test_a_new_category_gets_a_score(new_rows: list[Row], predict: Predict, column: str) -> None:
    (prob,) = predict(with_changes(new_rows[:1], **{column: "brand new"}))
    assert 0 <= prob <= 1


@pytest.mark.parametrize("column", ["satisfaction", "data_used", "usage_change_pct", "months_to_contract_end"])
def test_empty_values_get_a_score(new_rows: list[Row], predict: Predict, column: str) -> None:
    (prob,) = predict(with_changes(new_rows[:1], **{column: None}))
    assert 0 <= prob <= 1


@pytest.mark.parametrize(
    ("column", "one", "other"),
    [
        ("monthly_bill", "39.90", "3990 ct"),
        ("monthly_bill", "39.90", "39,90 EUR"),
        ("data_used", "12.4 GB", "12400 MB"),
        ("data_used", "12.4 GB", "12,4GB"),
        ("signup_date", "2021-03-04", "04/03/2021"),
        ("autopay", "yes", "Y"),
        ("autopay", "no", "N"),
        ("plan", "basic", " BASIC "),
        ("region", "south", "South"),
    ],
)
def test_the_same_fact_scores_the_same(
    new_rows: list[Row], predict: Predict, column: str, one: str, other: str
) -> None:
    first = predict(with_changes(new_rows[:40], **{column: one}))
    assert predict(with_changes(new_rows[:40], **{column: other})) == pytest.approx(first, abs=1e-6)


def test_columns_filled_after_the_event_change_nothing(new_rows: list[Row], predict: Predict) -> None:
    status, credit = export_time_columns()
    before = predict(new_rows)
    assert predict(with_changes(new_rows, **{status: "closing"})) == pytest.approx(before, abs=1e-9)
    assert predict(with_changes(new_rows, **{credit: "35.00"})) == pytest.approx(before, abs=1e-9)


@pytest.mark.parametrize("column", ["line_id", "account_id"])
def test_ids_change_nothing(new_rows: list[Row], predict: Predict, column: str) -> None:
    changed = predict(with_changes(new_rows, **{column: f"{column[0].upper()}999999"}))
    assert changed == pytest.approx(predict(new_rows), abs=1e-9)


def test_column_order_extra_columns_and_text_numbers_change_nothing(new_rows: list[Row], predict: Predict) -> None:
    rows = [{**row, "extra": 1, "support_calls_90d": str(row["support_calls_90d"])} for row in new_rows[:60]]
    reordered = [dict(reversed(list(row.items()))) for row in rows]
    assert predict(reordered) == pytest.approx(predict(new_rows[:60]), abs=1e-9)


def test_rows_stay_as_they_were(new_rows: list[Row], predict: Predict) -> None:
    rows = with_changes(new_rows[:20], monthly_bill="39,90 EUR", signup_date="04/03/2021")
    before = copy.deepcopy(rows)
    predict(rows)
    assert rows == before


def test_scoring_twice_gives_the_same(new_rows: list[Row], predict: Predict) -> None:
    first = predict(new_rows[:50])
    predict(new_rows[50:])
    assert predict(new_rows[:50]) == first

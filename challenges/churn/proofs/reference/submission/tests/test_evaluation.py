"""Metrics: known values, and input for which they have no meaning."""

from __future__ import annotations

import pytest

import solution


def test_known_values() -> None:
    report = solution.evaluate([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    assert report["roc_auc"] == pytest.approx(0.75)
    assert report["average_precision"] == pytest.approx(0.8333333, abs=1e-5)
    assert report["log_loss"] == pytest.approx(0.4722879, abs=1e-5)
    assert report["brier"] == pytest.approx(0.158125, abs=1e-6)


def test_the_auc_counts_pairs() -> None:
    report = solution.evaluate([0, 1, 0, 1, 1, 0], [0.2, 0.9, 0.4, 0.35, 0.7, 0.1])
    assert report["roc_auc"] == pytest.approx(8 / 9)


def test_the_same_twice() -> None:
    outcomes, predictions = [0, 1, 0, 1, 1, 0], [0.2, 0.9, 0.4, 0.35, 0.7, 0.1]
    assert solution.evaluate(outcomes, predictions) == solution.evaluate(outcomes, predictions)


def test_one_class_has_no_ranking() -> None:
    report = solution.evaluate([0, 0], [0.1, 0.2])
    assert report["roc_auc"] is None
    assert report["average_precision"] is None


@pytest.mark.parametrize(
    ("outcomes", "predictions"), [([], []), ([1], [0.1, 0.2]), ([1, 0], [0.5, 1.5]), ([1, 0], [-0.1, 0.5])]
)
def test_input_without_meaning_is_refused(outcomes: list[int], predictions: list[float]) -> None:
    with pytest.raises(ValueError):
        solution.evaluate(outcomes, predictions)

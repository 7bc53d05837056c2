"""The candidate's `evaluate`: right values, the same twice, and what it does where a metric has no meaning."""

from __future__ import annotations

import numpy as np

import expected_metrics
from checks.session import Session, code_list

TOLERANCE = 1e-3
METRICS = ("roc_auc", "average_precision", "log_loss", "brier")
ANYTHING = {"type": "any", "maxBytes": 100_000}
EDGES_FOR_PARTLY = 2


def check_evaluate(session: Session) -> None:
    """M11a, M11b and M11c."""
    rng = np.random.default_rng(11)
    # No prediction of exactly 0 or 1: where log loss is cut off there is a matter of taste.
    outcomes = (rng.random(500) < 0.2).astype(int)
    predictions = np.round(np.clip(0.2 + 0.2 * outcomes + rng.normal(0, 0.15, 500), 0.02, 0.98), 2)
    _check_values(session, outcomes, predictions)
    _check_edges(session)


def _check_values(session: Session, outcomes: np.ndarray, predictions: np.ndarray) -> None:
    small = (np.array([0, 0, 1, 1]), np.array([0.1, 0.4, 0.35, 0.8]))
    wrong: dict[str, None] = {}
    for y_true, y_prob in (small, (outcomes, predictions)):
        answer = _evaluate(session, y_true, y_prob)
        for name, expected in _expected(y_true, y_prob).items():
            if not _is_close(answer.get(name), expected):
                wrong[name] = None
    right = len(METRICS) - len(wrong)
    session.report.result(
        "M11a_metrics_right",
        "met" if not wrong else "partly" if right >= len(METRICS) / 2 else "not_met",
        right=right,
        asked=len(METRICS),
        wrong=code_list(list(wrong)),
        rows=len(outcomes),
    )
    first, second = _evaluate(session, outcomes, predictions), _evaluate(session, outcomes, predictions)
    session.report.result(
        "M11b_metrics_deterministic", "met" if first and first == second else "not_met", rows=len(outcomes)
    )


def _check_edges(session: Session) -> None:
    one_class = _evaluate(session, np.array([0, 0, 0]), np.array([0.1, 0.2, 0.3]))
    handled = {
        "one class": bool(one_class) and one_class.get("roc_auc") is None,
        "unequal lengths": _is_refused(session, [1, 0], [0.1]),
        "empty input": _is_refused(session, [], []),
        "prediction above 1": _is_refused(session, [1, 0], [0.5, 1.5]),
    }
    count = sum(handled.values())
    session.report.result(
        "M11c_metric_edges",
        "met" if count == len(handled) else "partly" if count >= EDGES_FOR_PARTLY else "not_met",
        handled=count,
        asked=len(handled),
        is_one_class_handled=handled["one class"],
        is_length_handled=handled["unequal lengths"],
        is_empty_handled=handled["empty input"],
        is_range_handled=handled["prediction above 1"],
    )


def _evaluate(session: Session, y_true: np.ndarray, y_prob: np.ndarray) -> dict[str, object]:
    returned = session.candidate.call(
        "evaluate", expects=ANYTHING, y_true=y_true.astype(int).tolist(), y_prob=y_prob.tolist()
    )
    return returned.value if returned.ok and isinstance(returned.value, dict) else {}


def _is_refused(session: Session, y_true: list[int], y_prob: list[float]) -> bool:
    returned = session.candidate.call("evaluate", expects=ANYTHING, y_true=y_true, y_prob=y_prob)
    return not returned.ok and returned.error is not None and "ValueError" in returned.error.mro


def _expected(y_true: np.ndarray, y_prob: np.ndarray) -> dict[str, float]:
    truth = y_true.astype(float)
    return {
        "roc_auc": expected_metrics.auc(truth, y_prob),
        "average_precision": expected_metrics.average_precision(truth, y_prob),
        "log_loss": expected_metrics.log_loss(truth, y_prob),
        "brier": expected_metrics.brier(truth, y_prob),
    }


def _is_close(value: object, expected: float) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and abs(value - expected) <= TOLERANCE

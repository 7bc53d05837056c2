"""Metrics."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score


def evaluate(y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, float | int | None]:
    """Standard metrics; ranking metrics are None for a single class."""
    if len(y_true) != len(y_prob) or not len(y_true):
        raise ValueError("outcomes and predictions must have the same, non-zero length")
    is_single = len(set(y_true)) < 2
    return {
        "n": len(y_true),
        "n_positive": int(sum(y_true)),
        "roc_auc": None if is_single else float(roc_auc_score(y_true, y_prob)),
        "average_precision": None if is_single else float(average_precision_score(y_true, y_prob)),
        "log_loss": float(log_loss(y_true, y_prob, labels=[0, 1])),
        "brier": float(brier_score_loss(y_true, y_prob)),
    }

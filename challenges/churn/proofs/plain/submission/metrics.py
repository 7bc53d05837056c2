"""Metrics of predicted probabilities."""

from __future__ import annotations

from collections.abc import Sequence

from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score


def evaluate(y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, float | int | None]:
    """Ranking metrics are None when there is only one class."""
    if len(y_true) == 0 or len(y_true) != len(y_prob):
        raise ValueError("outcomes and predictions must be of the same length, and not empty")
    if min(y_prob) < 0 or max(y_prob) > 1:
        raise ValueError("predictions must lie between 0 and 1")
    one_class = len(set(y_true)) == 1
    return {
        "n": len(y_true),
        "n_positive": int(sum(y_true)),
        "roc_auc": None if one_class else float(roc_auc_score(y_true, y_prob)),
        "average_precision": None if one_class else float(average_precision_score(y_true, y_prob)),
        "log_loss": float(log_loss(y_true, y_prob, labels=[0, 1])),
        "brier": float(brier_score_loss(y_true, y_prob)),
    }

"""Metrics of predicted probabilities."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

Metrics = dict[str, float | int | None]


def evaluate(y_true: Sequence[int], y_prob: Sequence[float]) -> Metrics:
    """Named metrics. The two ranking metrics are None when only one class is present."""
    if len(y_true) != len(y_prob):
        raise ValueError(f"{len(y_true)} outcomes but {len(y_prob)} predictions")
    if len(y_true) == 0:
        raise ValueError("nothing to evaluate")
    label, prob = np.asarray(y_true, dtype=float), np.asarray(y_prob, dtype=float)
    if not np.isin(label, (0.0, 1.0)).all():
        raise ValueError("outcomes must be 0 or 1")
    if not ((prob >= 0) & (prob <= 1)).all():
        raise ValueError("predictions must be probabilities from 0 to 1")
    has_both = 0 < label.sum() < len(label)
    return {
        "n": len(label),
        "n_positive": int(label.sum()),
        "roc_auc": float(roc_auc_score(label, prob)) if has_both else None,
        "average_precision": float(average_precision_score(label, prob)) if has_both else None,
        "log_loss": float(log_loss(label, prob, labels=[0, 1])),
        "brier": float(brier_score_loss(label, prob)),
    }


def auc_interval(auc: float, positives: int, negatives: int) -> tuple[float, float]:
    """95% interval after Hanley and McNeil."""
    above, below = auc / (2 - auc), 2 * auc**2 / (1 + auc)
    spread = auc * (1 - auc) + (positives - 1) * (above - auc**2) + (negatives - 1) * (below - auc**2)
    half = 1.96 * math.sqrt(spread / (positives * negatives))
    return max(0.0, auc - half), min(1.0, auc + half)

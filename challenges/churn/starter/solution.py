"""Entry points of the challenge. Put the work where it belongs and import it here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Row = dict[str, Any]


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Train on labelled rows, save the model into `model_dir`, return `{"validation": {...}}`.

    The validation part holds at least `roc_auc`, `log_loss`, `n` and `n_positive`.
    """
    raise NotImplementedError("fit is still to be written: train, save into model_dir, return the validation figures")


def predict_proba(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """Probability of leaving within 30 days, one per row, in order."""
    raise NotImplementedError("predict_proba is still to be written: load from model_dir, return one number per row")


def evaluate(y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, float | None]:
    """At least `roc_auc`, `average_precision`, `log_loss` and `brier` of predicted probabilities."""
    raise NotImplementedError("evaluate is still to be written: compare outcomes with predicted probabilities")

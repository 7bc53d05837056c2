"""Training and scoring: plain rows in, plain numbers out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import joblib
import numpy as np
import pandas as pd

from churn.evaluation import Metrics, auc_interval, evaluate
from churn.features import build_features, month_numbers, without_repeats
from churn.model import Blend, base_rate_shift, fit_blend
from churn.schema import LABEL, Row, check_columns

MODEL_FILE = "model.joblib"
MONTHS_HELD_OUT = 2


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Train on all months, save the model, and report how it did on the newest months held out."""
    check_columns(rows, with_label=True)
    unique = without_repeats(rows)
    label = np.array([int(row[LABEL]) for row in unique])
    if len(np.unique(label)) < 2:
        raise ValueError("training needs rows of both outcomes")
    table, months = build_features(unique), month_numbers(unique)
    report, shift = _validate(table, label, months, seed)
    model = fit_blend(table, label, months, seed).shifted(shift)
    folder = Path(model_dir)
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump(model, folder / MODEL_FILE)
    return {"validation": report}


def predict_proba(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """Probability of leaving within 30 days, one per row, in order."""
    check_columns(rows)
    if not rows:
        return []
    model: Blend = joblib.load(Path(model_dir) / MODEL_FILE)
    return model.predict(build_features(rows)).tolist()


def _validate(table: pd.DataFrame, label: np.ndarray, months: np.ndarray, seed: int) -> tuple[Metrics, float]:
    """Metrics forward in time, and the shift of the base rate that the newest month asks for.

    Each held-out month is predicted from the months before it, with the base rate of the month just before:
    so it is done for next month's customers too.
    """
    predicted: list[np.ndarray] = []
    observed: list[np.ndarray] = []
    shift = 0.0
    for past, now in _folds(label, months, seed):
        model = fit_blend(table[past], label[past], months[past], seed)
        raw = model.predict(table[now])
        predicted.append(model.shifted(shift).predict(table[now]))
        observed.append(label[now])
        shift = base_rate_shift(raw, label[now])
    report = evaluate(np.concatenate(observed).tolist(), np.concatenate(predicted).tolist())
    positives = int(np.concatenate(observed).sum())
    if report["roc_auc"] is not None:
        low, high = auc_interval(report["roc_auc"], positives, sum(map(len, observed)) - positives)
        report |= {"roc_auc_low": low, "roc_auc_high": high}
    return report, shift


def _folds(label: np.ndarray, months: np.ndarray, seed: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """(past, now) masks for the newest months; a quarter of the rows where there is only one month."""
    newest = np.unique(months)[1:][-MONTHS_HELD_OUT:]
    folds = [(months < month, months == month) for month in newest]
    folds = [(past, now) for past, now in folds if len(np.unique(label[past])) == 2]
    if folds:
        return folds
    shuffled = np.argsort(np.random.default_rng(seed).random(len(label)) + 2 * label)  # stays, then leaves
    now = np.zeros(len(label), dtype=bool)
    now[shuffled[::4]] = True
    return [(~now, now)]

"""Gradient boosting churn pipeline. The whole preprocessing lives in one pipeline object."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import joblib
import numpy as np
from sklearn.model_selection import train_test_split

from churn_model import build_pipeline
from evaluation import evaluate
from preparation import LABEL, Row, check_columns, further_columns, to_frame

__all__ = ["evaluate", "fit", "predict_proba"]

MODEL_FILE = "model.joblib"
TEST_SHARE = 0.2


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Train, hold out a fifth for validation, save."""
    check_columns(rows)
    numeric, categorical = further_columns(rows)
    table = to_frame(rows, numeric, categorical)
    label = np.array([int(row[LABEL]) for row in rows])
    train, test, y_train, y_test = train_test_split(
        table, label, test_size=TEST_SHARE, random_state=seed, stratify=label
    )
    names = [name for name in table.columns if table[name].dtype == object]
    numbers = [name for name in table.columns if name not in names]
    pipeline = build_pipeline(numbers, names, seed).fit(train, y_train)
    report = evaluate(y_test.tolist(), pipeline.predict_proba(test)[:, 1].tolist())
    folder = Path(model_dir)
    folder.mkdir(parents=True, exist_ok=True)
    joblib.dump((pipeline, numeric, categorical), folder / MODEL_FILE)
    return {"validation": report}


def predict_proba(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """Churn probability of each row."""
    if not rows:
        return []
    check_columns(rows)
    pipeline, numeric, categorical = joblib.load(Path(model_dir) / MODEL_FILE)
    return pipeline.predict_proba(to_frame(rows, numeric, categorical))[:, 1].tolist()

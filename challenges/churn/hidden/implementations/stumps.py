"""A second sound implementation, written apart from the first: boosted stumps on pandas columns."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
from sklearn.metrics import average_precision_score, brier_score_loss, log_loss, roc_auc_score

Row = dict[str, Any]

TEXTS = ["plan", "region", "age_band"]
NUMBERS = ["usage_change_pct", "support_calls_90d", "satisfaction", "months_to_contract_end"]
REQUIRED = [*TEXTS, *NUMBERS, "line_id", "snapshot_month", "signup_date", "monthly_bill", "data_used", "autopay"]
YES = {"yes", "y", "true", "1", "1.0", "on"}
ROUNDS = 120
LEARNING_RATE = 0.2
SPLITS = 10
MISSING = -1000.0


def functions() -> dict[str, Callable[..., Any]]:
    """What tests may call."""
    return {"fit": fit, "predict_proba": predict_proba, "evaluate": evaluate}


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Hold out the last sixth of the rows in time, then train on all of them."""
    del seed  # nothing here is random
    table = _table(rows, [*REQUIRED, "churned"]).sort_values(["month", "line_id"], kind="stable")
    table = table.drop_duplicates(["line_id", "month"])
    label = table["churned"].astype(int).to_numpy()
    if label.min() == label.max():
        raise ValueError("training needs rows of both outcomes")
    cut = len(table) * 5 // 6
    held_out = slice(cut, None)
    names = {name: sorted(table[name].unique()) for name in TEXTS}
    features = _features(table, names)
    early = _boost(features[:cut], label[:cut])
    report = evaluate(label[held_out].tolist(), _score(early, features[held_out]))
    Path(model_dir).mkdir(parents=True, exist_ok=True)
    text = json.dumps({"names": names, "stumps": _boost(features, label)})
    (Path(model_dir) / "stumps.json").write_text(text, encoding="utf-8")
    return {"validation": report}


def predict_proba(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """One probability per row."""
    if not rows:
        return []
    table = _table(rows, REQUIRED)
    model = json.loads((Path(model_dir) / "stumps.json").read_text(encoding="utf-8"))
    return _score(model["stumps"], _features(table, model["names"]))


def evaluate(y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, Any]:
    """Metrics of predicted probabilities."""
    if not len(y_true) or len(y_true) != len(y_prob):
        raise ValueError("need the same number of outcomes and predictions, at least one")
    if np.min(y_prob) < 0 or np.max(y_prob) > 1:
        raise ValueError("a prediction is not a probability")
    is_single = len(set(y_true)) == 1
    return {
        "roc_auc": None if is_single else float(roc_auc_score(y_true, y_prob)),
        "average_precision": None if is_single else float(average_precision_score(y_true, y_prob)),
        "log_loss": float(log_loss(y_true, y_prob, labels=[0, 1])),
        "brier": float(brier_score_loss(y_true, y_prob)),
        "n": len(y_true),
        "n_positive": int(sum(y_true)),
    }


def _boost(features: np.ndarray, label: np.ndarray) -> list[list[float]]:
    """Stumps as [column, threshold, value below, value above]; the first one is the base rate."""
    base = float(np.log(label.mean() / (1 - label.mean())))
    splits = [
        (column, threshold)
        for column in range(features.shape[1])
        for threshold in np.unique(np.quantile(features[:, column], np.linspace(0, 1, SPLITS + 1)[:-1]))
    ]
    is_below = np.column_stack([features[:, column] <= threshold for column, threshold in splits]).astype(float)
    stumps = [[0, MISSING * 10, 0.0, base]]
    score = np.full(len(label), base)
    for _ in range(ROUNDS):
        prob = 1 / (1 + np.exp(-score))
        slope, curvature = label - prob, prob * (1 - prob)
        slope_below, curvature_below = slope @ is_below, curvature @ is_below + 1
        slope_above, curvature_above = slope.sum() - slope_below, curvature.sum() - curvature_below + 3
        best = int(np.argmax(slope_below**2 / curvature_below + slope_above**2 / curvature_above))
        below = LEARNING_RATE * float(slope_below[best] / curvature_below[best])
        above = LEARNING_RATE * float(slope_above[best] / curvature_above[best])
        stumps.append([splits[best][0], float(splits[best][1]), below, above])
        score = score + np.where(is_below[:, best] == 1, below, above)
    return stumps


def _score(stumps: list[list[float]], features: np.ndarray) -> list[float]:
    score = np.zeros(len(features))
    for column, threshold, below, above in stumps:
        score += np.where(features[:, int(column)] <= threshold, below, above)
    return (1 / (1 + np.exp(-score))).tolist()


def _table(rows: Sequence[Row], needed: list[str]) -> pd.DataFrame:
    for name in needed:
        if any(name not in row for row in rows):
            raise ValueError(f"the rows have no {name}")
    table = pd.DataFrame([{name: row[name] for name in needed} for row in rows])
    table["month"] = pd.to_datetime(table["snapshot_month"].str.strip(), format="%Y-%m")
    for name in TEXTS:
        table[name] = table[name].astype(str).str.strip().str.lower()
    return table


def _features(table: pd.DataFrame, names: dict[str, list[str]]) -> np.ndarray:
    signup = table["signup_date"].str.strip().str.replace(r"^(\d\d)\D(\d\d)\D(\d{4})$", r"\3-\2-\1", regex=True)
    columns = [
        (table["month"] - pd.to_datetime(signup, format="%Y-%m-%d")).dt.days,
        _amount(table["monthly_bill"], r"(?i)(?:ct|cents)\s*$", 100).round(4),
        _amount(table["data_used"], r"(?i)mb\s*$", 1000).fillna(0).round(6),
        table["autopay"].astype(str).str.strip().str.lower().isin(YES),
    ]
    columns += [pd.to_numeric(table[name], errors="coerce") for name in NUMBERS]
    columns += [table[name] == known for name in TEXTS for known in names[name]]
    return np.nan_to_num(np.column_stack([np.asarray(column, dtype=float) for column in columns]), nan=MISSING)


def _amount(column: pd.Series, small_unit: str, factor: int) -> pd.Series:
    text = column.astype("string")
    number = text.str.extract(r"(\d+(?:[.,]\d+)?)")[0].str.replace(",", ".").astype(float)
    is_small = text.str.contains(small_unit, regex=True).fillna(False).astype(bool)
    return number.where(~is_small, number / factor)

"""Who will leave next month: one logistic regression, NumPy only, saved as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np

from metrics import evaluate

__all__ = ["evaluate", "fit", "predict_proba"]

Row = dict[str, Any]

# Not used: ids, and the two columns "at the time of the export", which training rows got after the outcome.
NEEDED = (
    "line_id snapshot_month signup_date plan region age_band monthly_bill data_used usage_change_pct"
    " support_calls_90d satisfaction autopay months_to_contract_end"
).split()
NAMES = ("plan", "region", "age_band")
DATE_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y")
YES = {"yes", "y", "true", "1", "on"}
RIDGE = 3.0
VALIDATION_MONTHS = 2


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Fit on everything, after validating on the last two months. Nothing here is random, so seed has no effect."""
    check(rows, [*NEEDED, "churned"])
    # one row per line and month: the export repeats some
    unique = list({(row["line_id"], row["snapshot_month"]): row for row in rows}.values())
    unique.sort(key=lambda row: (row["snapshot_month"], row["line_id"]))
    outcome = np.array([float(row["churned"]) for row in unique])
    month = np.array([row["snapshot_month"] for row in unique])
    past = ~np.isin(month, np.unique(month)[1:][-VALIDATION_MONTHS:])
    if past.all():  # a single month: hold out every fourth row
        past = np.arange(len(unique)) % 4 != 0
    held_out = [row for row, is_past in zip(unique, past, strict=True) if not is_past]
    model = train([row for row, is_past in zip(unique, past, strict=True) if is_past], outcome[past])
    report = evaluate(outcome[~past].astype(int).tolist(), score(model, held_out).tolist())
    folder = Path(model_dir)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.json").write_text(json.dumps(train(unique, outcome)), encoding="utf-8")
    return {"validation": report}


def predict_proba(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """One probability per row."""
    check(rows, NEEDED)
    if not rows:
        return []
    model = json.loads((Path(model_dir) / "model.json").read_text(encoding="utf-8"))
    return score(model, rows).tolist()


def check(rows: Sequence[Row], names: Sequence[str]) -> None:
    """Refuse rows without one of the columns."""
    for row in rows:
        for name in names:
            if name not in row:
                raise ValueError(f"column {name} is missing")


def train(rows: Sequence[Row], outcome: np.ndarray) -> dict[str, Any]:
    """Ridge logistic regression by Newton steps; recent months weigh more."""
    known = {name: sorted({clean(row[name]) for row in rows}) for name in NAMES}
    x = features(rows, known)
    age = np.array([months_since_2000(row["snapshot_month"]) for row in rows])
    weight = np.exp((age - age.max()) / 7)
    mean, spread = x.mean(0), x.std(0) + 1e-9
    design = np.column_stack([np.ones(len(x)), (x - mean) / spread])
    beta = np.zeros(design.shape[1])
    penalty = RIDGE * np.eye(len(beta))
    penalty[0, 0] = 0
    for _ in range(15):
        p = 1 / (1 + np.exp(-design @ beta))
        hessian = (design * (weight * p * (1 - p))[:, None]).T @ design + penalty
        beta += np.linalg.solve(hessian, design.T @ (weight * (outcome - p)) - penalty @ beta)
    return {"known": known, "mean": mean.tolist(), "spread": spread.tolist(), "beta": beta.tolist()}


def score(model: dict[str, Any], rows: Sequence[Row]) -> np.ndarray:
    """Probabilities of a trained model."""
    x = (features(rows, model["known"]) - np.array(model["mean"])) / np.array(model["spread"])
    return 1 / (1 + np.exp(-(model["beta"][0] + x @ np.array(model["beta"][1:]))))


def features(rows: Sequence[Row], known: dict[str, list[str]]) -> np.ndarray:
    """One line of numbers per row. A plan or region that training did not have gets zeros."""
    return np.array([row_features(row, known) for row in rows])


def row_features(row: Row, known: dict[str, list[str]]) -> list[float]:
    """The numbers of one row."""
    usage, answer, end = (row[name] for name in ("usage_change_pct", "satisfaction", "months_to_contract_end"))
    calls = min(float(row["support_calls_90d"]), 6)
    is_old = clean(row["age_band"]) == "65+"
    line = [
        np.log1p(tenure_days(row) / 30),
        amount(row["monthly_bill"], ("ct", "cents"), 100),
        np.log1p(amount(row["data_used"], ("mb",), 1000)),
        0.0 if usage is None else float(usage),
        float(usage is None),
        calls,
        calls * is_old,
        6.0 if answer is None else float(answer),
        float(answer is None),
        float(clean(row["autopay"]) in YES),
        float(end is None),
        float(end is not None and float(end) <= 1),
    ]
    for name in NAMES:
        line += [float(clean(row[name]) == value) for value in known[name]]
    return line


def clean(value: Any) -> str:
    """Lower case, no blanks around."""
    return str(value).strip().lower()


def amount(value: Any, small_units: tuple[str, ...], factor: int) -> float:
    """The number in a text with a unit; a small unit divides it. Empty is zero."""
    if value is None:
        return 0.0
    number = float(re.findall(r"\d+(?:[.,]\d+)?", str(value))[0].replace(",", "."))
    return number / factor if clean(value).endswith(small_units) else number


def tenure_days(row: Row) -> int:
    """Days from sign-up to the snapshot."""
    text = str(row["signup_date"]).strip()
    for form in DATE_FORMS:
        try:
            signup = datetime.strptime(text, form)
        except ValueError:
            continue
        return max((datetime.strptime(str(row["snapshot_month"]).strip(), "%Y-%m") - signup).days, 0)
    raise ValueError(f"signup_date is not a date: {text!r}")


def months_since_2000(text: str) -> int:
    """A running number for '2023-04'."""
    year, month = text.strip().split("-")
    return (int(year) - 2000) * 12 + int(month)

"""A sound implementation in small steps, so that a planted fault can replace exactly one of them.

One logistic regression, fitted in a few milliseconds and saved as JSON: tests call it many times.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np

import expected_metrics
from implementations.logistic import Coefficients, fit_logistic, sigmoid

Row = dict[str, Any]

LABEL = "churned"
COLUMNS = (
    "line_id",
    "account_id",
    "snapshot_month",
    "signup_date",
    "plan",
    "region",
    "age_band",
    "monthly_bill",
    "data_used",
    "usage_change_pct",
    "support_calls_90d",
    "satisfaction",
    "autopay",
    "months_to_contract_end",
)
NAMES = ("plan", "region", "age_band")
MONTHS_HELD_OUT = 2
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_DAY_FIRST = re.compile(r"(\d{1,2})\D(\d{1,2})\D(\d{4})")
_YES = frozenset({"yes", "y", "true", "1", "1.0", "on"})
_NO = frozenset({"no", "n", "false", "0", "0.0", "off"})


class Steady:
    """The interface, and every step of it as a method."""

    def functions(self) -> dict[str, Callable[..., Any]]:
        """What tests may call."""
        return {"fit": self.fit, "predict_proba": self.predict_proba, "evaluate": self.evaluate}

    # --- training

    def fit(self, rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
        """Train on all rows, save, and report figures of held-out months."""
        self.check_columns(rows, [*COLUMNS, LABEL])
        unique = self.training_rows(rows)
        label = np.array([float(row[LABEL]) for row in unique])
        if len(np.unique(label)) < 2:
            raise ValueError("training needs rows of both outcomes")
        report = self.validate(unique, label, seed)
        self.save(self.train(unique, label, seed), model_dir)
        return {"validation": report}

    def training_rows(self, rows: Sequence[Row]) -> list[Row]:
        """One row per line and month, in their order."""
        by_key = {self.repeat_key(row): row for row in rows}
        return [by_key[key] for key in sorted(by_key)]

    def repeat_key(self, row: Row) -> tuple[str, ...]:
        """What two rows share when one repeats the other."""
        return str(row["line_id"]).strip(), str(row["snapshot_month"]).strip()

    def validate(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        """Train on the past, measure on the newest months."""
        past = self.past(rows, label)
        before = [row for row, is_past in zip(rows, past, strict=True) if is_past]
        after = [row for row, is_past in zip(rows, past, strict=True) if not is_past]
        model = self.train(before, label[past], seed)
        return self.evaluate(label[~past].astype(int).tolist(), self.score(model, after).tolist())

    def past(self, rows: list[Row], label: np.ndarray) -> np.ndarray:
        """True for rows to train on; every fourth row is held out where time cannot decide."""
        months = np.array([str(row["snapshot_month"]) for row in rows])
        past = ~np.isin(months, np.unique(months)[1:][-MONTHS_HELD_OUT:])
        if past.all() or len(np.unique(label[past])) < 2 or len(np.unique(label[~past])) < 2:
            order = np.argsort(label, kind="stable")
            past = np.ones(len(rows), dtype=bool)
            past[order[::4]] = False
        return past

    def train(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        """Known names and coefficients."""
        del seed  # nothing here is random
        known = {name: sorted({self.word(row[name]) for row in rows}) for name in NAMES}
        features = np.array([self.features(row, known) for row in rows])
        return {"known": known, "coefficients": fit_logistic(features, label)}

    def save(self, model: dict[str, Any], model_dir: str) -> None:
        """Write the model."""
        folder = Path(model_dir)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "model.json").write_text(json.dumps(model), encoding="utf-8")

    # --- scoring

    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        """One probability per row."""
        self.check_columns(rows, list(COLUMNS))
        if not rows:
            return []
        return self.score(self.load(model_dir), rows).tolist()

    def load(self, model_dir: str) -> dict[str, Any]:
        """Read the model."""
        return json.loads((Path(model_dir) / "model.json").read_text(encoding="utf-8"))

    def score(self, model: dict[str, Any], rows: Sequence[Row]) -> np.ndarray:
        """Probabilities of rows, in order."""
        coefficients: Coefficients = model["coefficients"]
        features = np.array([self.features(row, model["known"]) for row in rows])
        return sigmoid(coefficients["constant"] + features @ np.array(coefficients["weights"]))

    def check_columns(self, rows: Sequence[Row], names: list[str]) -> None:
        """Refuse rows without a documented column."""
        for row in rows:
            for name in names:
                if name not in row:
                    raise ValueError(f"column {name} is missing")

    # --- features of one row

    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        """The numbers the model sees."""
        usage = self.number(row["usage_change_pct"])
        answer = self.number(row["satisfaction"])
        end = self.number(row["months_to_contract_end"])
        calls = min(self.number(row["support_calls_90d"]), 6.0)
        values = [
            math.log1p(max(self.tenure_days(row), 0) / 30),
            self.euros(row["monthly_bill"]) / 25,
            math.log1p(self.gigabytes(row["data_used"])),
            0.0 if math.isnan(usage) else usage / 20,
            float(math.isnan(usage)),
            calls,
            calls * (self.word(row["age_band"]) == "65+"),
            self.filled_answer(answer) / 3,
            float(math.isnan(answer)),
            self.flag(row["autopay"]),
            float(math.isnan(end)),
            float(end <= 1),
        ]
        for name in NAMES:
            word = self.word(row[name])
            values += [float(word == one) for one in known[name]]
        return values

    def filled_answer(self, answer: float) -> float:
        """The survey's middle where there is no answer."""
        return 6.0 if math.isnan(answer) else answer

    def tenure_days(self, row: Row) -> int:
        """Days from sign-up to the snapshot."""
        month = date.fromisoformat(f"{str(row['snapshot_month']).strip()}-01")
        return (month - self.day(row["signup_date"])).days

    # --- single values

    def number(self, value: Any) -> float:
        """The number in a value; NaN when empty."""
        if value is None or (isinstance(value, str) and not value.strip()):
            return math.nan
        if isinstance(value, (int, float)):
            return float(value)
        found = _NUMBER.search(value)
        if found is None:
            raise ValueError(f"not a number: {value!r}")
        return float(found.group().replace(",", "."))

    def euros(self, value: Any) -> float:
        """Euros, also from cents."""
        amount = self.number(value)
        return amount / 100 if str(value).strip().lower().endswith(("ct", "cents")) else amount

    def gigabytes(self, value: Any) -> float:
        """Gigabytes, also from megabytes; none when empty."""
        amount = self.number(value)
        if math.isnan(amount):
            return 0.0
        return amount / 1000 if str(value).strip().lower().endswith("mb") else amount

    def flag(self, value: Any) -> float:
        """1 for yes, 0 for no, in any spelling; one half when empty."""
        word = self.word(value)
        if word in _YES:
            return 1.0
        return 0.0 if word in _NO else 0.5

    def word(self, value: Any) -> str:
        """Lower case, no blanks around it."""
        return str(value).strip().lower()

    def day(self, value: Any) -> date:
        """A date, year first or day first."""
        text = str(value).strip()
        day_first = _DAY_FIRST.fullmatch(text)
        if day_first is None:
            return date.fromisoformat(text)
        dd, mm, yyyy = day_first.groups()
        return date(int(yyyy), int(mm), int(dd))

    # --- metrics

    def evaluate(self, y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, Any]:
        """Metrics of predicted probabilities."""
        self.check_metric_input(y_true, y_prob)
        label, prob = np.asarray(y_true, dtype=float), np.asarray(y_prob, dtype=float)
        has_both = 0 < label.sum() < len(label)
        return {
            "n": len(label),
            "n_positive": int(label.sum()),
            "roc_auc": self.roc_auc(label, prob) if has_both else None,
            "average_precision": expected_metrics.average_precision(label, prob) if has_both else None,
            "log_loss": self.log_loss(label, prob),
            "brier": expected_metrics.brier(label, prob),
        }

    def check_metric_input(self, y_true: Sequence[int], y_prob: Sequence[float]) -> None:
        """Refuse what has no meaning."""
        if len(y_true) == 0 or len(y_true) != len(y_prob):
            raise ValueError("outcomes and predictions must be of the same length, and not empty")
        if not all(0 <= prob <= 1 for prob in y_prob):
            raise ValueError("predictions must lie between 0 and 1")

    def roc_auc(self, label: np.ndarray, prob: np.ndarray) -> float:
        """Area under the ROC curve."""
        return expected_metrics.auc(label, prob)

    def log_loss(self, label: np.ndarray, prob: np.ndarray) -> float:
        """Mean negative log-likelihood."""
        return expected_metrics.log_loss(label, prob)

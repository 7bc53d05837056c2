"""Planted faults: each class breaks one step of the sound implementation, and nothing else.

They are the faults that real submissions have, and a test of the interface can catch every one of them.
The group says what such a test would look at.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import numpy as np

import expected_metrics
from implementations.logistic import fit_logistic
from implementations.steady import COLUMNS, LABEL, Row, Steady

OUTPUT, INPUT, CLEANING, LEAKS, STATE, METRICS = "output", "awkward input", "cleaning", "leaks", "state", "metrics"


@dataclass(frozen=True)
class Fault:
    """One broken implementation."""

    group: str
    title: str
    implementation: type[Steady]


class SortedOutput(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        return super().predict_proba(
            sorted(rows, key=lambda row: str(row["line_id"]), reverse=True), model_dir=model_dir
        )


class IncompleteRowsDropped(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        complete = [row for row in rows if row.get("satisfaction", 0) is not None]
        return super().predict_proba(complete, model_dir=model_dir)


class HardLabels(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        return [float(prob > 0.5) for prob in super().predict_proba(rows, model_dir=model_dir)]


class Percent(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        return [100 * prob for prob in super().predict_proba(rows, model_dir=model_dir)]


class EmptyInputFails(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        if not rows:
            raise IndexError("list index out of range")
        return super().predict_proba(rows, model_dir=model_dir)


class MissingColumnsFilled(Steady):
    def check_columns(self, rows: Sequence[Row], names: list[str]) -> None:
        pass

    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        empty = dict.fromkeys(COLUMNS) | {"support_calls_90d": 0, "monthly_bill": "40.00"}
        return super().features({**empty, **row}, known)


class NewNamesFail(Steady):
    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        for name in ("plan", "region"):
            if self.word(row[name]) not in known[name]:
                raise KeyError(self.word(row[name]))
        return super().features(row, known)


class EmptyAnswersFail(Steady):
    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        if row["data_used"] is None or row["usage_change_pct"] is None:
            raise TypeError("unsupported operand type(s): 'NoneType' and 'float'")
        return super().features(row, known)


class CentsAsEuros(Steady):
    def euros(self, value: Any) -> float:
        return self.number(value)


class MegabytesAsGigabytes(Steady):
    def gigabytes(self, value: Any) -> float:
        amount = self.number(value)
        return 0.0 if math.isnan(amount) else amount


class OnlyYesCounts(Steady):
    def flag(self, value: Any) -> float:
        return float(str(value) == "yes")


class CaseMatters(Steady):
    def word(self, value: Any) -> str:
        return str(value)


class StatusUsed(Steady):
    """Uses whichever further column holds a status; its name differs from world to world."""

    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        others = [value for name, value in row.items() if name not in COLUMNS and name != LABEL]
        is_closing = any(str(value).strip().lower() == "closing" for value in others)
        return [*super().features(row, known), float(is_closing)]

    def train(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        model = super().train(rows, label, seed)
        model["coefficients"]["weights"][-1] = 6.0
        return model


class AccountUsed(Steady):
    def features(self, row: Row, known: dict[str, list[str]]) -> list[float]:
        return [*super().features(row, known), float(sum(map(ord, str(row["account_id"]))) % 97) / 30]

    def train(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        model = super().train(rows, label, seed)
        model["coefficients"]["weights"][-1] = 0.8
        return model


class RepeatsKept(Steady):
    def training_rows(self, rows: Sequence[Row]) -> list[Row]:
        return list(rows)


class OnlyExactRepeatsRemoved(Steady):
    def repeat_key(self, row: Row) -> tuple[str, ...]:
        return tuple(str(row[name]) for name in sorted(row))


class MetricOfTrainingRows(Steady):
    """Memorises: reports the figures of the very rows it was trained on."""

    def validate(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        del rows, seed
        remembered = np.clip(0.15 + 0.7 * label, 0, 1)
        return self.evaluate(label.astype(int).tolist(), remembered.tolist())


class FilledFromBatch(Steady):
    def score(self, model: dict[str, Any], rows: Sequence[Row]) -> np.ndarray:
        answers = [self.number(row["satisfaction"]) for row in rows]
        known = [answer for answer in answers if not math.isnan(answer)]
        mean = sum(known) / len(known) if known else 1.0
        filled = [
            {**row, "satisfaction": mean if math.isnan(answer) else answer}
            for row, answer in zip(rows, answers, strict=True)
        ]
        return super().score(model, filled)


class SeedIgnored(Steady):
    def train(self, rows: list[Row], label: np.ndarray, seed: int) -> dict[str, Any]:
        rng = np.random.default_rng()
        model = super().train(rows, label, seed)
        features = np.array([self.features(row, model["known"]) for row in rows])
        return {**model, "coefficients": fit_logistic(features, label, rng.exponential(size=len(label)))}


class OneModelForAll(Steady):
    """Keeps the last model in memory, whatever folder is asked for."""

    _last: ClassVar[dict[str, Any]] = {}

    def save(self, model: dict[str, Any], model_dir: str) -> None:
        super().save(model, model_dir)
        OneModelForAll._last = model

    def load(self, model_dir: str) -> dict[str, Any]:
        return OneModelForAll._last or super().load(model_dir)


class RowsChanged(Steady):
    def predict_proba(self, rows: Sequence[Row], *, model_dir: str) -> list[float]:
        probs = super().predict_proba(rows, model_dir=model_dir)
        for row in rows:
            row["monthly_bill"] = self.euros(row["monthly_bill"])
        return probs


class AucOfLabels(Steady):
    def roc_auc(self, label: np.ndarray, prob: np.ndarray) -> float:
        return expected_metrics.auc(label, (prob > 0.5).astype(float))


class ResampledMetrics(Steady):
    def evaluate(self, y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, Any]:
        self.check_metric_input(y_true, y_prob)
        pick = [random.randrange(len(y_true)) for _ in y_true]
        return super().evaluate([y_true[index] for index in pick], [y_prob[index] for index in pick])


class OneClassScored(Steady):
    def evaluate(self, y_true: Sequence[int], y_prob: Sequence[float]) -> dict[str, Any]:
        report = super().evaluate(y_true, y_prob)
        return {name: 0.5 if value is None else value for name, value in report.items()}


FAULTS = {
    "sorted-output": Fault(OUTPUT, "Predictions come back in another order", SortedOutput),
    "incomplete-rows-dropped": Fault(OUTPUT, "Rows without an answer get no prediction", IncompleteRowsDropped),
    "hard-labels": Fault(OUTPUT, "Predictions are 0 or 1", HardLabels),
    "percent": Fault(OUTPUT, "Predictions are percentages", Percent),
    "empty-input-fails": Fault(INPUT, "No rows raise an error", EmptyInputFails),
    "missing-columns-filled": Fault(INPUT, "A missing column goes unnoticed", MissingColumnsFilled),
    "new-names-fail": Fault(INPUT, "A new plan or region raises an error", NewNamesFail),
    "empty-values-fail": Fault(INPUT, "An empty value raises an error", EmptyAnswersFail),
    "cents-as-euros": Fault(CLEANING, "Cents are read as euros", CentsAsEuros),
    "megabytes-as-gigabytes": Fault(CLEANING, "Megabytes are read as gigabytes", MegabytesAsGigabytes),
    "only-yes-counts": Fault(CLEANING, "Only the spelling 'yes' counts as yes", OnlyYesCounts),
    "case-matters": Fault(CLEANING, "Capitals and blanks make another plan", CaseMatters),
    "status-used": Fault(LEAKS, "The status at the time of the export is used", StatusUsed),
    "account-used": Fault(LEAKS, "The account number is used", AccountUsed),
    "repeats-kept": Fault(LEAKS, "Repeated rows count twice in training", RepeatsKept),
    "only-exact-repeats-removed": Fault(LEAKS, "Repeats in another spelling count twice", OnlyExactRepeatsRemoved),
    "metric-of-training-rows": Fault(LEAKS, "Validation figures come from the training rows", MetricOfTrainingRows),
    "filled-from-batch": Fault(STATE, "Empty answers are filled from the batch", FilledFromBatch),
    "seed-ignored": Fault(STATE, "The same seed gives another model", SeedIgnored),
    "one-model-for-all": Fault(STATE, "The last model answers for every folder", OneModelForAll),
    "rows-changed": Fault(STATE, "Scoring changes the rows it was given", RowsChanged),
    "auc-of-labels": Fault(METRICS, "The AUC is that of yes-or-no predictions", AucOfLabels),
    "resampled-metrics": Fault(METRICS, "Metrics differ from call to call", ResampledMetrics),
    "one-class-scored": Fault(METRICS, "One class gets an AUC of one half", OneClassScored),
}

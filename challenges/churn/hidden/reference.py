"""A sound solution the judge fits on the candidate's own training rows.

Training labels are luck too: on another draw every sound model would come out a little higher or lower.
Comparing with a model fitted on the very same table takes that luck out. It works on the clean
facts and follows the recipe a careful person would: one row per line and month, no column that is filled
afterwards, more weight on recent months, base rate set on the newest month held out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from dataset import Dataset
from expected_metrics import log_odds
from table import Table
from world import AGE_BANDS, AGE_CODE_65, PLANS, REGIONS

HALF_LIFE_MONTHS = 5.0
RIDGE = 2.0


@dataclass(frozen=True)
class LogisticModel:
    """Ridge logistic regression on standardised features."""

    centre: np.ndarray
    scale: np.ndarray
    beta: np.ndarray
    shift: float = 0.0

    def predict(self, features: np.ndarray) -> np.ndarray:
        """Probability of leaving."""
        return 1 / (1 + np.exp(-(self._score(features) + self.shift)))

    def _score(self, features: np.ndarray) -> np.ndarray:
        return self.beta[0] + ((features - self.centre) / self.scale) @ self.beta[1:]


def with_reference(dataset: Dataset) -> Dataset:
    """The dataset with the reference's predictions for each hidden month."""
    model = fit_reference(dataset.training)
    return replace(dataset, reference=tuple(model.predict(reference_features(table)) for table in dataset.hidden))


def fit_reference(training: Table) -> LogisticModel:
    """Fit on all months; the base rate comes from predicting the last month from those before."""
    features, label, month = reference_features(training), training.churned.astype(float), training.month
    newest = month.max()
    past = month < newest
    held_out = _fit(features[past], label[past], _recency(month[past]))
    shift = _base_rate_shift(held_out.predict(features[~past]), label[~past])
    return replace(_fit(features, label, _recency(month)), shift=shift)


def reference_features(table: Table) -> np.ndarray:
    """Numeric features of each row, alone."""
    is_old = table.age == AGE_CODE_65
    calls = np.minimum(table.calls, 6)
    known, answer = table.is_satisfaction_known, table.satisfaction
    columns = [
        np.log1p(np.maximum(table.tenure_months, 0)),
        table.bill,
        np.log1p(table.data_gb),
        np.where(table.is_usage_known, table.usage_change, 0),
        ~table.is_usage_known,
        calls,
        calls * is_old,
        np.where(known, answer, 6.0),
        ~known,
        ~known * calls,
        table.autopay,
        (table.contract_end >= 0) & (table.contract_end <= 1),
        *[table.plan == code for code in range(len(PLANS))],
        *[table.region == code for code in range(len(REGIONS))],
        *[table.age == code for code in range(len(AGE_BANDS))],
    ]
    return np.column_stack([np.asarray(column, dtype=float) for column in columns])


def _recency(month: np.ndarray) -> np.ndarray:
    return 0.5 ** ((month.max() - month) / HALF_LIFE_MONTHS)


def _fit(features: np.ndarray, label: np.ndarray, weight: np.ndarray) -> LogisticModel:
    centre = np.average(features, axis=0, weights=weight)
    scale = np.sqrt(np.average((features - centre) ** 2, axis=0, weights=weight))
    scale[scale < 1e-9] = 1.0
    design = np.column_stack([np.ones(len(features)), (features - centre) / scale])
    penalty = RIDGE * np.eye(design.shape[1])
    penalty[0, 0] = 0.0
    beta = np.zeros(design.shape[1])
    for _ in range(40):
        fitted = 1 / (1 + np.exp(-design @ beta))
        gradient = design.T @ (weight * (label - fitted)) - penalty @ beta
        curvature = weight * fitted * (1 - fitted)
        step = np.linalg.solve(design.T @ (design * curvature[:, None]) + penalty, gradient)
        beta = beta + step
        if np.abs(step).max() < 1e-8:
            break
    return LogisticModel(centre, scale, beta)


def _base_rate_shift(predicted: np.ndarray, label: np.ndarray) -> float:
    """The constant on the log-odds scale that makes the mean prediction equal the observed rate."""
    low, high = -3.0, 3.0
    score = log_odds(predicted, 1e-6)
    for _ in range(50):
        middle = (low + high) / 2
        if (1 / (1 + np.exp(-(score + middle)))).mean() < label.mean():
            low = middle
        else:
            high = middle
    return (low + high) / 2

"""A logistic regression and boosted trees, mixed on the log-odds scale."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

from churn.features import CATEGORIES

HALF_LIFE_MONTHS = 5.0
SHARE_OF_LINEAR = 0.7
SMALLEST = 1e-6


@dataclass(frozen=True)
class Blend:
    """Two fitted pipelines and a constant that sets the base rate."""

    linear: Pipeline
    trees: Pipeline
    shift: float = 0.0

    def predict(self, table: pd.DataFrame) -> np.ndarray:
        """Probability of leaving."""
        linear, trees = (log_odds(part.predict_proba(table)[:, 1]) for part in (self.linear, self.trees))
        return sigmoid(SHARE_OF_LINEAR * linear + (1 - SHARE_OF_LINEAR) * trees + self.shift)

    def shifted(self, shift: float) -> Blend:
        """The same model with another base rate."""
        return replace(self, shift=shift)


def fit_blend(table: pd.DataFrame, label: np.ndarray, months: np.ndarray, seed: int) -> Blend:
    """Fit both parts on the same rows, with more weight on recent months."""
    weight = 0.5 ** ((months.max() - months) / HALF_LIFE_MONTHS)
    linear = make_pipeline(_encoder(table, StandardScaler()), LogisticRegression(C=0.5, max_iter=2000))
    boosting = HistGradientBoostingClassifier(
        max_iter=100,
        learning_rate=0.06,
        max_leaf_nodes=12,
        min_samples_leaf=40,
        l2_regularization=5.0,
        early_stopping=False,
        random_state=seed,
    )
    trees = make_pipeline(_encoder(table, "passthrough"), boosting)
    linear.fit(table, label, logisticregression__sample_weight=weight)
    trees.fit(table, label, histgradientboostingclassifier__sample_weight=weight)
    return Blend(linear, trees)


def base_rate_shift(predicted: np.ndarray, label: np.ndarray) -> float:
    """The constant on the log-odds scale that makes the mean prediction equal the observed rate."""
    low, high = -3.0, 3.0
    score = log_odds(predicted)
    for _ in range(50):
        middle = (low + high) / 2
        if sigmoid(score + middle).mean() < label.mean():
            low = middle
        else:
            high = middle
    return (low + high) / 2


def log_odds(probability: np.ndarray) -> np.ndarray:
    """Log-odds, kept finite."""
    clipped = np.clip(probability, SMALLEST, 1 - SMALLEST)
    return np.log(clipped / (1 - clipped))


def sigmoid(score: np.ndarray) -> np.ndarray:
    """Probability of a log-odds."""
    return 1 / (1 + np.exp(-score))


def _encoder(table: pd.DataFrame, scaler: StandardScaler | str) -> ColumnTransformer:
    numeric = [name for name in table.columns if name not in CATEGORIES]
    return ColumnTransformer(
        [
            ("numeric", Pipeline([("fill", SimpleImputer(strategy="median")), ("scale", scaler)]), numeric),
            ("names", OneHotEncoder(handle_unknown="ignore", min_frequency=20, sparse_output=False), CATEGORIES),
        ]
    )

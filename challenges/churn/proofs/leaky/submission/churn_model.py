"""The model: one scikit-learn pipeline, so that training and scoring share every step."""

from __future__ import annotations

from sklearn.compose import ColumnTransformer
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import OneHotEncoder


def build_pipeline(numeric: list[str], categorical: list[str], seed: int) -> Pipeline:
    """Imputation, encoding and gradient boosting in one object."""
    encode = ColumnTransformer(
        [
            ("numeric", SimpleImputer(strategy="median", keep_empty_features=True), numeric),
            ("categorical", OneHotEncoder(handle_unknown="ignore", sparse_output=False), categorical),
        ]
    )
    boosting = HistGradientBoostingClassifier(random_state=seed, max_iter=200)
    return Pipeline([("encode", encode), ("boosting", boosting)])

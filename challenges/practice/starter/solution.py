"""Practice: three small functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Row = dict[str, float]


def summarise(values: Sequence[float]) -> dict[str, float]:
    """`count`, `mean`, `min` and `max` of some numbers."""
    raise NotImplementedError("summarise is still to be written")


def fit(rows: Sequence[Row], *, seed: int, model_dir: str) -> dict[str, Any]:
    """Save the mean of `y` into `model_dir`; return `{"validation": {"n": number of rows}}`."""
    raise NotImplementedError("fit is still to be written: save the mean of y into model_dir")


def predict(rows: Sequence[Row], *, model_dir: str) -> list[float]:
    """The saved mean, once per row."""
    raise NotImplementedError("predict is still to be written: read the mean from model_dir")

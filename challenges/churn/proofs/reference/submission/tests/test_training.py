"""Training: the same twice, unmoved by repeats, and honest about itself."""

from __future__ import annotations

import math
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import solution

Row = dict[str, Any]
Predict = Callable[[list[Row]], list[float]]


def test_the_same_seed_gives_the_same_model(train_rows: list[Row], new_rows: list[Row], tmp_path: Path) -> None:
    probs = []
    for name in ("first", "second"):
        (tmp_path / name).mkdir()
        solution.fit(train_rows, seed=9, model_dir=str(tmp_path / name))
        probs.append(solution.predict_proba(new_rows, model_dir=str(tmp_path / name)))
    assert probs[0] == probs[1]


def test_repeated_rows_change_nothing(
    train_rows: list[Row], new_rows: list[Row], predict: Predict, tmp_path: Path
) -> None:
    repeats = [
        {**row, "plan": spell(row["plan"])} for spell in (str, str.upper) for row in train_rows if row["churned"]
    ]
    solution.fit(train_rows + repeats, seed=3, model_dir=str(tmp_path))
    assert solution.predict_proba(new_rows, model_dir=str(tmp_path)) == pytest.approx(predict(new_rows), abs=1e-3)


def test_each_model_folder_is_its_own(
    train_rows: list[Row], new_rows: list[Row], predict: Predict, tmp_path: Path
) -> None:
    before = predict(new_rows)
    flipped = [{**row, "churned": 1 - row["churned"]} for row in train_rows]
    solution.fit(flipped, seed=3, model_dir=str(tmp_path))
    assert predict(new_rows) == before


def test_outcomes_that_are_luck_are_reported_as_luck(train_rows: list[Row], tmp_path: Path) -> None:
    rng = random.Random(8)
    noise = [{**row, "churned": int(rng.random() < 0.3)} for row in train_rows]
    validation = solution.fit(noise, seed=1, model_dir=str(tmp_path))["validation"]
    assert 0.35 < validation["roc_auc"] < 0.65


def test_fit_reports_its_validation(train_rows: list[Row], tmp_path: Path) -> None:
    validation = solution.fit(train_rows, seed=1, model_dir=str(tmp_path))["validation"]
    assert 0.6 < validation["roc_auc"] < 1
    assert 0 < validation["n_positive"] < validation["n"] <= len(train_rows)
    assert math.isfinite(validation["log_loss"])

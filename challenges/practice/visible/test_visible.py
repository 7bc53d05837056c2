"""Visible checks of the practice challenge."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

if str(Path.cwd()) not in sys.path:
    sys.path.insert(0, str(Path.cwd()))

import solution  # noqa: E402

ROWS = [{"x": 1.0, "y": 2.0}, {"x": 2.0, "y": 4.0}, {"x": 3.0, "y": 9.0}]


def test_summary() -> None:
    expected = {"count": 3, "mean": 5.0, "min": 2.0, "max": 9.0}
    answer = solution.summarise([2.0, 4.0, 9.0])
    assert answer == expected, f"expected {expected}, got {answer}"


def test_nothing_to_summarise() -> None:
    with pytest.raises(ValueError):
        solution.summarise([])


def test_fit_and_predict(tmp_path: Path) -> None:
    report = solution.fit(ROWS, seed=1, model_dir=str(tmp_path))
    assert report["validation"]["n"] == 3, f"expected n = 3, got {report}"
    answer = solution.predict(ROWS[:2], model_dir=str(tmp_path))
    assert answer == [5.0, 5.0], f"expected the mean 5.0 twice, got {answer}"

"""Visible checks: does the project keep the contract of the statement, on a small part of its own data?

They say nothing about how good the model is. Run them as often as you like.
"""

from __future__ import annotations

import copy
import json
import math
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path.cwd()
if str(PROJECT) not in sys.path:
    sys.path.insert(0, str(PROJECT))

from rows import Row, read_rows  # noqa: E402

LABEL = "churned"
TRAINING_ROWS = 4_000
NULLABLE = ("data_used", "usage_change_pct", "satisfaction", "months_to_contract_end")


@pytest.fixture(scope="session")
def solution() -> Any:
    """The project's entry file."""
    try:
        import solution as module
    except Exception as error:
        pytest.fail(f"solution.py cannot be imported: {type(error).__name__}: {error}", pytrace=False)
    return module


@pytest.fixture(scope="session")
def training_rows() -> list[Row]:
    """A part of the training data."""
    return read_rows(PROJECT / "data" / "train.csv")[:TRAINING_ROWS]


@pytest.fixture(scope="session")
def new_rows() -> list[Row]:
    """Rows as the scoring job sees them."""
    return read_rows(PROJECT / "data" / "scoring_sample.csv")


@pytest.fixture(scope="session")
def trained(solution: Any, training_rows: list[Row], tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Any]:
    """The model folder and what `fit` returned."""
    folder = tmp_path_factory.mktemp("model")
    report = solution.fit(copy.deepcopy(training_rows), seed=1, model_dir=str(folder))
    return str(folder), report


@pytest.fixture(scope="session")
def model_dir(trained: tuple[str, Any]) -> str:
    """The folder of a trained model."""
    return trained[0]


def assert_probabilities(answer: Any, count: int) -> None:
    """One finite number from 0 to 1 per row, in a list."""
    assert isinstance(answer, list), f"expected a list, got {type(answer).__name__} (is a .tolist() missing?)"
    assert len(answer) == count, f"expected {count} numbers, one per row, got {len(answer)}"
    for position, value in enumerate(answer):
        is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
        assert is_number, f"expected plain numbers, got {type(value).__name__} at position {position}"
        assert math.isfinite(value), f"expected finite numbers, got {value} at position {position}"
        assert 0 <= value <= 1, f"expected a probability from 0 to 1, got {value} at position {position}"


def test_fit_reports_its_validation(trained: tuple[str, Any]) -> None:
    report = trained[1]
    assert isinstance(report, dict), f"fit should return a dictionary, got {type(report).__name__}"
    assert "validation" in report, f"fit should return the key 'validation', got {sorted(map(str, report))}"
    validation = report["validation"]
    for name in ("roc_auc", "log_loss", "n", "n_positive"):
        assert name in validation, f"validation lacks '{name}', it has {sorted(map(str, validation))}"
        assert isinstance(validation[name], (int, float)), f"validation['{name}'] should be a plain number"


def test_fit_saves_its_model(model_dir: str) -> None:
    files = [path for path in Path(model_dir).rglob("*") if path.is_file()]
    assert files, "fit left model_dir empty; predict_proba will have nothing else"
    megabytes = sum(path.stat().st_size for path in files) / 1e6
    assert megabytes <= 25, f"the saved model takes {megabytes:.1f} MB, at most 25 MB are allowed"


def test_one_probability_per_row(solution: Any, new_rows: list[Row], model_dir: str) -> None:
    answer = solution.predict_proba(copy.deepcopy(new_rows), model_dir=model_dir)
    assert_probabilities(answer, len(new_rows))


def test_one_row(solution: Any, new_rows: list[Row], model_dir: str) -> None:
    assert_probabilities(solution.predict_proba(copy.deepcopy(new_rows[:1]), model_dir=model_dir), 1)


def test_no_rows(solution: Any, model_dir: str) -> None:
    answer = solution.predict_proba([], model_dir=model_dir)
    assert answer == [], f"expected [] for no rows, got {answer!r}"


def test_a_fresh_process_can_score(new_rows: list[Row], model_dir: str) -> None:
    program = (
        "import json, sys, solution; rows, folder = json.load(sys.stdin);"
        " answer = solution.predict_proba(rows, model_dir=folder); print('\\n' + json.dumps(answer))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        input=json.dumps([new_rows[:20], model_dir]),
        capture_output=True,
        text=True,
        cwd=PROJECT,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, f"scoring failed in a fresh process:\n{done.stderr[-1500:]}"
    assert_probabilities(json.loads(done.stdout.splitlines()[-1]), 20)


@pytest.mark.parametrize("column", ["plan", "support_calls_90d"])
def test_a_missing_column_is_named(solution: Any, new_rows: list[Row], model_dir: str, column: str) -> None:
    incomplete = [{name: value for name, value in row.items() if name != column} for row in new_rows[:3]]
    with pytest.raises(ValueError) as caught:
        solution.predict_proba(incomplete, model_dir=model_dir)
    assert column in str(caught.value), f"the message should name '{column}', it says: {caught.value}"


@pytest.mark.parametrize("column", NULLABLE)
def test_empty_values(solution: Any, new_rows: list[Row], model_dir: str, column: str) -> None:
    rows = [{**row, column: None} for row in new_rows[:3]]
    assert_probabilities(solution.predict_proba(rows, model_dir=model_dir), 3)


def test_the_rows_stay_as_they_were(solution: Any, new_rows: list[Row], model_dir: str) -> None:
    rows = copy.deepcopy(new_rows[:20])
    solution.predict_proba(rows, model_dir=model_dir)
    assert rows == new_rows[:20], "predict_proba changed the rows it was given"


def test_evaluate_on_a_small_example(solution: Any) -> None:
    report = solution.evaluate([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8])
    expected = {"roc_auc": 0.75, "average_precision": 0.8333, "log_loss": 0.4723, "brier": 0.1581}
    for name, value in expected.items():
        assert name in report, f"evaluate lacks '{name}', it has {sorted(map(str, report))}"
        assert report[name] == pytest.approx(value, abs=1e-3), f"expected {name} = {value}, got {report[name]}"


def test_evaluate_with_one_class(solution: Any) -> None:
    report = solution.evaluate([0, 0, 0], [0.1, 0.2, 0.3])
    for name in ("roc_auc", "average_precision"):
        assert report[name] is None, f"with one class only, {name} should be None, got {report[name]!r}"


@pytest.mark.parametrize(
    ("y_true", "y_prob", "what"),
    [([], [], "empty input"), ([1], [0.1, 0.2], "unequal lengths"), ([1, 0], [0.5, 1.5], "a prediction above 1")],
)
def test_evaluate_refuses(solution: Any, y_true: list[int], y_prob: list[float], what: str) -> None:
    try:
        answer = solution.evaluate(y_true, y_prob)
    except ValueError:
        return
    pytest.fail(f"expected ValueError for {what}, got {answer!r}", pytrace=False)

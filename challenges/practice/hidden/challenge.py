"""Hidden side of the practice challenge: the same four questions as in a real one, in small."""

from __future__ import annotations

import hashlib
import random
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from holdout_judge import Candidate, Report, Returned, Variant

Row = dict[str, float]

ROW_COUNT = 50
TOLERANCE = 1e-9
ANYTHING = {"type": "any", "maxBytes": 10_000}


def prepare(seed: str) -> list[Row]:
    """Points around a line, drawn from the seed."""
    rng = random.Random(hashlib.sha256(f"practice/{seed}".encode()).hexdigest())
    return [{"x": float(x), "y": round(2.0 * x + rng.gauss(0, 3), 2)} for x in range(ROW_COUNT)]


def workspace(seed: str, prepared: list[Row] | None) -> dict[str, Any]:
    """The points as a file to look at."""
    lines = ["x,y", *(f"{row['x']},{row['y']}" for row in _rows(seed, prepared))]
    return {"files": {"data/points.csv": "\n".join(lines) + "\n"}, "terms": {}}


def grade(seed: str, prepared: list[Row] | None, candidate: Candidate, report: Report) -> None:
    """Four checks, none of them a trap."""
    rows = _rows(seed, prepared)
    _check_summary(candidate, report, [row["y"] for row in rows])
    _check_training(candidate, report, rows)


def variants() -> list[Variant]:
    """Nothing to run tests against."""
    return []


def _rows(seed: str, prepared: list[Row] | None) -> list[Row]:
    return prepare(seed) if prepared is None else prepared


def _check_summary(candidate: Candidate, report: Report, values: list[float]) -> None:
    expected = {"count": len(values), "mean": sum(values) / len(values), "min": min(values), "max": max(values)}
    returned = candidate.call("summarise", expects=ANYTHING, values=values)
    answer = returned.value if returned.ok and isinstance(returned.value, dict) else {}
    wrong = [name for name, value in expected.items() if not _is_close(answer.get(name), value)]
    report.result(
        "P1_summary",
        "not_met" if wrong else "met",
        count=len(values),
        wrong=", ".join(f"`{name}`" for name in wrong) or "—",
        problem=_problem(returned),
    )
    empty = candidate.call("summarise", expects=ANYTHING, values=[])
    is_refused = not empty.ok and empty.error is not None and "ValueError" in empty.error.mro
    report.result("P2_empty", "met" if is_refused else "not_met")


def _check_training(candidate: Candidate, report: Report, rows: list[Row]) -> None:
    model = candidate.model("A")
    expected = sum(row["y"] for row in rows) / len(rows)
    fitted = candidate.call("fit", expects=ANYTHING, rows=rows, seed=1, model_dir=model)
    asked = [{"x": row["x"]} for row in rows[:5]]
    shape = {"type": "list", "of": {"type": "number"}, "length": len(asked)}
    predicted = candidate.call("predict", expects=shape, rows=asked, model_dir=model)
    is_right = fitted.ok and predicted.ok and all(_is_close(value, expected) for value in predicted.value)
    problem = _problem(fitted) or _problem(predicted)
    report.result(
        "P3_fit_predict",
        "met" if is_right else "not_met",
        rows=len(rows),
        asked=len(asked),
        expected=expected,
        problem=problem,
    )
    if fitted.ok:
        report.result("P4_fresh_process", "met" if predicted.ok else "not_met", problem=_problem(predicted))


def _is_close(value: object, expected: float) -> bool:
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    return is_number and abs(value - expected) <= TOLERANCE * max(1.0, abs(expected))


def _problem(returned: Returned) -> str | None:
    if returned.ok:
        return None
    if returned.error is None:
        return "the process ended without an answer"
    return f"{returned.error.type}: {returned.error.message}"[:300]

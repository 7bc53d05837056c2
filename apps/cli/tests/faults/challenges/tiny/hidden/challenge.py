"""Little to ask, so that hundreds are graded in a minute; but each world takes a moment, so that it can be interrupted."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from holdout_judge import Candidate, Report, Variant

VALUES = [1, 2, 3]


def prepare(seed: str) -> str:
    """Takes two seconds."""
    time.sleep(2)
    return seed


def workspace(seed: str, prepared: str | None) -> dict[str, Any]:
    """A file to look at."""
    return {"files": {"data/values.csv": "value\n1\n2\n3\n"}, "terms": {}}


def grade(seed: str, prepared: str | None, candidate: Candidate, report: Report) -> None:
    """One call."""
    returned = candidate.call("total", expects={"type": "number"}, values=VALUES)
    is_right = returned.ok and returned.value == sum(VALUES)
    total = returned.value if returned.ok else None
    report.result("Y1_total", "met" if is_right else "not_met", count=len(VALUES), total=total)


def variants() -> list[Variant]:
    """Nothing to run tests against."""
    return []

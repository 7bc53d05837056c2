"""The optional drift report: does it put the columns that moved above those that did not?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks.session import Session, problem_of
from spelling import LABEL

if TYPE_CHECKING:
    from holdout_judge import Returned
    from holdout_judge import Table as KeptTable
    from spelling import Row

OLD_ROWS = 5_000
MOVED = ("usage_change_pct", "monthly_bill", "age_band", "plan")
STEADY = ("support_calls_90d", "satisfaction", "autopay", "months_to_contract_end", "data_used")
ENOUGH_NAMED = 5
SHARE_FOR_MET, SHARE_FOR_PARTLY = 0.8, 0.6


def keep_old_rows(session: Session) -> KeptTable:
    """Some training rows as they were scored at their time."""

    def make() -> list[Row]:
        rows = session.dataset.training_rows()[:OLD_ROWS]
        return [{name: value for name, value in row.items() if name != LABEL} for row in rows]

    return session.keep("old", make)


def check_drift_report(session: Session) -> None:
    """X1. Compare training rows with the last hidden month."""
    returned = session.candidate.call(
        "drift_report",
        expects={"type": "record", "of": {"type": "number"}, "maxKeys": 200},
        old_rows=keep_old_rows(session),
        new_rows=session.kept_month(2),
    )
    if _is_absent(returned):
        session.report.result("X1_drift_report", "absent", problem=None, share=None, named=0)
        return
    values = returned.value if returned.ok else {}
    moved, steady = ([values[name] for name in names if name in values] for names in (MOVED, STEADY))
    pairs = [(first > second) + (first == second) / 2 for first in moved for second in steady]
    share = sum(pairs) / len(pairs) if pairs else None
    if share is None or len(moved) + len(steady) < ENOUGH_NAMED:
        result = "not_met"
    else:
        result = "met" if share >= SHARE_FOR_MET else "partly" if share >= SHARE_FOR_PARTLY else "not_met"
    session.report.result(
        "X1_drift_report", result, problem=problem_of(returned), share=share, named=len(moved) + len(steady)
    )


def _is_absent(returned: Returned) -> bool:
    """There is no such function, or it was left as it came."""
    error = returned.error
    if returned.ok or error is None:
        return False
    is_missing = error.type == "AttributeError" and "drift_report" in error.message
    return is_missing or error.type == "NotImplementedError"

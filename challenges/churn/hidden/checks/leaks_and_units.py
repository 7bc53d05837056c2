"""Change the input, keep the model, compare: what must not matter, and what is only spelt differently."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from checks.session import Session, code_list
from expected_metrics import log_odds
from spelling import Row, one_style, render
from table import Table

NO_CHANGE = 1e-6
SAME_FACT = 0.02  # log-odds: 3990 ct / 100 is not exactly 39.90, and a tree may sit between
UNIT_ROWS = 300
FAMILIES_FOR_PARTLY = 3

_FAMILIES = {
    "bill": ("monthly_bill", (1, 2, 3)),
    "data": ("data_used", (1, 2)),
    "date": ("signup_date", (1,)),
    "flag": ("autopay", (1, 2, 3)),
    "word": ("plan", (1, 2)),
}


@dataclass(frozen=True)
class UnitFindings:
    """What later checks need to know about spellings."""

    does_read_words: bool


def check_leaks(session: Session) -> None:
    """M3. Columns filled after the event, and ids, set to something else for every row."""
    world, rows = session.dataset.world, session.small_batch
    before = session.predict(rows, len(rows))
    moved: dict[str, tuple[float, float]] = {}
    is_told = before.values is not None
    for column, value in (
        (world.status_column, "closing"),
        (world.credit_column, "35.00"),
        ("line_id", "L9999990"),
        ("account_id", "A999999"),
    ):
        after = session.predict([{**row, column: value} for row in rows], len(rows), process="same")
        if before.values is None or after.values is None:
            is_told = False
            continue
        change = float(np.abs(log_odds(after.values) - log_odds(before.values)).mean())
        if change >= NO_CHANGE:
            moved[column] = (change, float(after.values.mean()))
    worst = max(moved, key=lambda column: moved[column][0], default=None)
    session.report.result(
        "M3_leak_probe",
        "not_met" if moved else "met" if is_told else "unknown",
        rows=len(rows),
        status_column=world.status_column,
        credit_column=world.credit_column,
        columns=code_list(list(moved)),
        worst_column=worst,
        change=moved[worst][0] if worst else 0.0,
        mean_before=None if before.values is None else float(before.values.mean()),
        mean_after=moved[worst][1] if worst else None,
    )


def check_units(session: Session) -> UnitFindings:
    """M4. The same facts in each other spelling that training has."""
    table = session.dataset.hidden[0].take(session.known[:UNIT_ROWS])
    usual = session.predict(_rows(session, table, {}), len(table))
    changes: dict[str, tuple[str, float | None]] = {}
    for kind, (column, forms) in _FAMILIES.items():
        worst: tuple[str, float | None] = ("", 0.0)
        for form in forms:
            other_rows = _rows(session, table, {kind: form})
            other = session.predict(other_rows, len(table), process="same")
            example = str(next(row[column] for row in other_rows if row[column] is not None))
            if usual.values is None or other.values is None:
                worst = (example, None)
                break
            change = float(np.abs(log_odds(other.values) - log_odds(usual.values)).mean())
            if change >= (worst[1] or 0.0):
                worst = (example, change)
        changes[kind] = worst
    bad = [kind for kind, (_, change) in changes.items() if change is None or change >= SAME_FACT]
    worst_kind = max(bad, key=lambda kind: np.inf if changes[kind][1] is None else changes[kind][1], default=None)
    session.report.result(
        "M4_units",
        "met" if not bad else "partly" if len(_FAMILIES) - len(bad) >= FAMILIES_FOR_PARTLY else "not_met",
        rows=len(table),
        kinds=len(_FAMILIES),
        right=len(_FAMILIES) - len(bad),
        columns=code_list([_FAMILIES[kind][0] for kind in bad]),
        worst_example=changes[worst_kind][0].strip() if worst_kind else None,
        worst_column=_FAMILIES[worst_kind][0] if worst_kind else None,
        change=changes[worst_kind][1] if worst_kind else max(change or 0.0 for _, change in changes.values()),
    )
    return UnitFindings(does_read_words="word" not in bad)


def _rows(session: Session, table: Table, chosen: dict[str, int]) -> list[Row]:
    return render(session.dataset.world, table, one_style(len(table), **chosen), with_label=False)

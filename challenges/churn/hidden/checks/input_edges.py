"""Awkward input that the statement announces: nothing, one row, other columns, new and empty values."""

from __future__ import annotations

from typing import Any

import numpy as np

from checks.session import Prediction, Session, code_list
from dataset import is_known_category
from spelling import NULLABLE_COLUMNS, Row
from world import PLAN_CODE_NEW

SAME = 1e-6
SINGLE_ROWS = 20
FEW_ROWS = 50
REMOVED_COLUMNS = ("plan", "monthly_bill", "support_calls_90d")
TEXT_NUMBERS = ("support_calls_90d", "satisfaction", "months_to_contract_end")
FLOAT_NUMBERS = ("usage_change_pct",)
NEW_PLAN_ROWS, NEW_REGION_ROWS = 3, 2


def check_no_rows(session: Session) -> None:
    """C3. No rows in, an empty list out."""
    prediction = session.predict([], 0)
    session.report.result("C3_empty", "met" if prediction.values is not None else "not_met", problem=prediction.problem)


def check_row_alone(session: Session) -> None:
    """C4. The same row alone and in a month's batch."""
    rows = session.small_batch[:SINGLE_ROWS]
    alone: list[float] = []
    problem = None
    for row in rows:
        prediction = session.predict([row], 1, process="same" if alone else "new")
        if prediction.values is None:
            problem = prediction.problem
            break
        alone.append(float(prediction.values[0]))
    in_batch = _values(session.known_prediction)[: len(alone)]
    difference = float(np.abs(np.array(alone) - in_batch).max()) if alone else None
    is_met = problem is None and difference is not None and difference <= SAME
    session.report.result(
        "C4_row_alone", "met" if is_met else "not_met", rows=len(rows), difference=difference, problem=problem
    )


def check_columns_and_types(session: Session) -> None:
    """C5 and C12. The same rows with other columns, order and types; and the rows themselves afterwards."""
    rows = session.small_batch
    plain = session.predict(rows, len(rows), return_arguments=True)
    rng = np.random.default_rng(5)
    rewritten = session.predict([_rewritten(row, rng) for row in rows], len(rows))
    problem = plain.problem or rewritten.problem
    difference = None
    if plain.values is not None and rewritten.values is not None:
        difference = float(np.abs(plain.values - rewritten.values).max())
    is_met = difference is not None and difference <= SAME
    session.report.result(
        "C5_columns_types", "met" if is_met else "not_met", rows=len(rows), difference=difference, problem=problem
    )
    if plain.arguments is not None:
        changed = _changed_columns(rows, plain.arguments.get("rows"))
        session.report.result(
            "C12_input_unchanged",
            "not_met" if changed else "met",
            rows=len(rows),
            columns=code_list(changed),
        )


def check_missing_columns(session: Session) -> None:
    """C6. A column removed from every row is refused with ValueError, by name."""
    named, unnamed, unnoticed = [], [], []
    for column in REMOVED_COLUMNS:
        rows = [
            {name: value for name, value in row.items() if name != column} for row in session.small_batch[:FEW_ROWS]
        ]
        returned = session.candidate.call(
            "predict_proba", expects={"type": "any", "maxBytes": 100_000}, rows=rows, model_dir=session.model
        )
        if returned.ok:
            unnoticed.append(column)
        elif returned.error is not None and "ValueError" in returned.error.mro and column in returned.error.message:
            named.append(column)
        else:
            unnamed.append(column)
    result = "not_met" if unnoticed else "partly" if unnamed else "met"
    session.report.result(
        "C6_schema",
        result,
        asked=len(REMOVED_COLUMNS),
        named=code_list(named),
        unnamed=code_list(unnamed),
        unnoticed=code_list(unnoticed),
    )


def check_unseen_categories(session: Session) -> None:
    """C7. Single rows with a plan or a region that training did not have."""
    table = session.dataset.hidden[0]
    newcomers = np.flatnonzero(~is_known_category(table))
    has_new_plan = table.plan[newcomers] == PLAN_CODE_NEW
    chosen = np.concatenate([newcomers[has_new_plan][:NEW_PLAN_ROWS], newcomers[~has_new_plan][:NEW_REGION_ROWS]])
    answers = [session.predict([session.january[index]], 1) for index in chosen]
    _report_each(session, "C7_unseen_category", answers)


def check_empty_values(session: Session) -> None:
    """C8. A row with one value empty, for each column that may be empty, and one with all of them."""
    row = session.small_batch[0]
    cases: list[Row] = [{**row, column: None} for column in NULLABLE_COLUMNS]
    cases.append({**row, **dict.fromkeys(NULLABLE_COLUMNS)})
    answers = [session.predict([case], 1) for case in cases]
    failing = [column for column, answer in zip(NULLABLE_COLUMNS, answers, strict=False) if answer.values is None]
    _report_each(session, "C8_nulls", answers, columns=code_list(failing))


def _report_each(session: Session, check: str, answers: list[Prediction], **measures: Any) -> None:
    scored = sum(answer.values is not None for answer in answers)
    problem = next((answer.problem for answer in answers if answer.problem is not None), None)
    result = "met" if scored == len(answers) else "not_met"
    session.report.result(check, result, scored=scored, asked=len(answers), problem=problem, **measures)


def _values(prediction: Prediction | None) -> np.ndarray:
    if prediction is None or prediction.values is None:
        raise RuntimeError("asked for predictions that C2 has not found")
    return prediction.values


def _rewritten(row: Row, rng: np.random.Generator) -> Row:
    """The same facts: columns in another order, one more, whole numbers as text or with a decimal point."""
    names = list(row)
    shuffled = {names[index]: row[names[index]] for index in rng.permutation(len(names)).tolist()}
    shuffled["unexpected_column"] = "x"
    for name in TEXT_NUMBERS:
        shuffled[name] = None if row[name] is None else str(row[name])
    for name in FLOAT_NUMBERS:
        shuffled[name] = None if row[name] is None else float(row[name])
    return shuffled


def _changed_columns(before: list[Row], after: object) -> list[str]:
    """Columns in which the rows differ; all of them when the list itself was changed."""
    if not isinstance(after, list) or len(after) != len(before):
        return sorted(before[0])
    changed: set[str] = set()
    for first, second in zip(before, after, strict=True):
        if first != second:
            names = set(first) | set(second)
            changed |= {
                name for name in names if name not in first or name not in second or first[name] != second[name]
            }
    return sorted(changed)

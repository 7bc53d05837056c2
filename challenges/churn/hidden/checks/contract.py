"""Does training run, and does scoring return what was agreed? Everything else depends on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checks.session import SEED, Session, problem_of
from holdout_judge import CandidateStopped

if TYPE_CHECKING:
    from collections.abc import Callable

FIT_LIMIT_S = 300


@dataclass(frozen=True)
class Claim:
    """What `fit` said about its own quality; None where it said nothing usable."""

    roc_auc: float | None
    rows: int | None
    leavers: int | None


def check_fit(session: Session, meanwhile: Callable[[], None]) -> Claim | None:
    """C1. Train on the world's export. None when there is no model."""
    measures = {"rows": session.training.count, "limit_s": FIT_LIMIT_S}
    try:
        started = session.candidate.start(
            "fit",
            expects={"type": "any", "maxBytes": 1_000_000},
            timeout_s=FIT_LIMIT_S,
            rows=session.keep("training", lambda: session.training),
            seed=SEED,
            model_dir=session.model,
        )
        meanwhile()
        returned = started.wait()
    except CandidateStopped as stopped:
        session.report.result("C1_fit", "not_met", seconds=None, problem=stopped.outcome, **measures)
        raise
    seconds, problem = returned.wall_ms / 1000, problem_of(returned)
    session.report.result(
        "C1_fit", "met" if problem is None else "not_met", seconds=seconds, problem=problem, **measures
    )
    return _claim(returned.value) if problem is None else None


def check_predictions(session: Session) -> bool:
    """C2. One probability per row of a whole month, known plans and regions only."""
    count = len(session.known)
    try:
        prediction = session.predict(session.kept_month(0).take(session.known), count)
    except CandidateStopped as stopped:
        session.report.result("C2_predictions", "not_met", rows=count, problem=stopped.outcome)
        raise
    session.known_prediction = prediction
    is_met = prediction.values is not None
    session.report.result("C2_predictions", "met" if is_met else "not_met", rows=count, problem=prediction.problem)
    return is_met


def _claim(value: object) -> Claim:
    validation = value.get("validation") if isinstance(value, dict) else None
    figures = validation if isinstance(validation, dict) else {}
    return Claim(
        roc_auc=_number(figures.get("roc_auc")),
        rows=_count(figures.get("n")),
        leavers=_count(figures.get("n_positive")),
    )


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None


def _count(value: object) -> int | None:
    number = _number(value)
    return int(number) if number is not None and number >= 0 else None

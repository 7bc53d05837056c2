"""Train again on a smaller clean table: the same, with another seed, with leavers repeated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from checks.session import SEED, Session
from expected_metrics import auc, log_odds
from spelling import LABEL, Row

if TYPE_CHECKING:
    from holdout_judge import Table as KeptTable

FIT_TIMEOUT_S = 240
OTHER_SEED = 12
COMPARED_ROWS = 1_500
SAME_MODEL = 1e-9
NO_EFFECT = 0.01  # log-odds
CLEAR_EFFECT = 0.05
TIMES_LUCK = 3.0
SMALL_SPREAD = 0.02


@dataclass(frozen=True)
class Trained:
    """What one training predicts, for new rows and for the leavers it was trained on; None where it failed."""

    new: np.ndarray | None
    leavers: np.ndarray | None


def check_retraining(session: Session, *, does_read_words: bool) -> None:
    """M5a, M5b, M10 and M10b."""
    clean = session.dataset.retraining_rows()
    leavers = [row for row in clean if row[LABEL] == 1]
    trainer = _Trainer(session, leavers)
    kept = session.keep("retraining", clean)
    first = trainer.train("B", kept)
    again = trainer.train("C", kept, process="fresh")
    other = trainer.train("D", kept, seed=OTHER_SEED)
    _report_same_seed(session, first, again, len(clean))
    _report_seed_spread(session, first, other)
    luck = max(abs(_shift(first, again) or 0.0), abs(_shift(first, other) or 0.0))
    for check, repeats, is_told in (
        ("M5a_repeats_same", leavers, True),
        ("M5b_repeats_respelled", [_respelled(row) for row in leavers], does_read_words),
    ):
        shift = _shift(first, trainer.train(check, clean + repeats, only_leavers=True)) if is_told else None
        session.report.result(
            check, _repeats_result(shift, luck), rows=len(clean), repeats=len(repeats), shift=shift, luck=luck
        )


class _Trainer:
    def __init__(self, session: Session, leavers: list[Row]) -> None:
        self._session = session
        self._leavers = session.keep("leavers", [_as_scored(session, row) for row in leavers])

    def train(
        self,
        name: str,
        rows: KeptTable | list[Row],
        *,
        seed: int = SEED,
        process: str = "new",
        only_leavers: bool = False,
    ) -> Trained:
        """`fresh` trains and scores in a new interpreter, in which text hashes differently."""
        session = self._session
        model = session.candidate.model(name)
        returned = session.candidate.call(
            "fit",
            expects={"type": "any", "maxBytes": 1_000_000},
            process=process,
            timeout_s=FIT_TIMEOUT_S,
            rows=rows,
            seed=seed,
            model_dir=model,
        )
        if not returned.ok:
            return Trained(None, None)
        scoring = "same" if process == "fresh" else "new"
        leavers = session.predict(self._leavers, self._leavers.count, model=model, process=scoring).values
        if only_leavers:
            return Trained(None, leavers)
        index = session.known[:COMPARED_ROWS]
        new = session.predict(session.kept_month(0).take(index), len(index), model=model, process=scoring).values
        return Trained(new, leavers)


def _as_scored(session: Session, row: Row) -> Row:
    """A training row as the scoring job would have shown it."""
    world = session.dataset.world
    scored = {**row, world.status_column: "active", world.credit_column: "0.00"}
    del scored[LABEL]
    return scored


def _report_same_seed(session: Session, first: Trained, again: Trained, rows: int) -> None:
    difference = None
    if first.new is not None and again.new is not None:
        difference = float(np.abs(first.new - again.new).max())
    result = "unknown" if difference is None else "met" if difference <= SAME_MODEL else "not_met"
    session.report.result("M10_same_seed", result, rows=rows, difference=difference)


def _report_seed_spread(session: Session, first: Trained, other: Trained) -> None:
    spread = None
    if first.new is not None and other.new is not None:
        truth = session.dataset.hidden[0].probability[session.known[:COMPARED_ROWS]]
        spread = abs(auc(truth, first.new) - auc(truth, other.new))
    result = "unknown" if spread is None else "met" if spread < SMALL_SPREAD else "not_met"
    session.report.result("M10b_seed_spread_AUC", result, spread=spread, limit=SMALL_SPREAD)


def _shift(first: Trained, second: Trained) -> float | None:
    """Mean change of the log-odds of the training rows that are repeated: how much more the model believes them."""
    if first.leavers is None or second.leavers is None:
        return None
    return float((log_odds(second.leavers) - log_odds(first.leavers)).mean())


def _repeats_result(shift: float | None, luck: float) -> str:
    """Where training moves by itself, with a seed or without a reason, a small shift means nothing."""
    if shift is None:
        return "unknown"
    if abs(shift) < NO_EFFECT:
        return "met"
    return "not_met" if abs(shift) > max(CLEAR_EFFECT, TIMES_LUCK * luck) else "unclear"


def _respelled(row: Row) -> Row:
    return {**row, "plan": f" {row['plan'].strip().upper()} ", "region": row["region"].strip().upper()}

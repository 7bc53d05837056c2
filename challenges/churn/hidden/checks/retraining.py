"""Train again on a smaller clean table: the same, with another seed, with leavers repeated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from checks.session import SEED, Asked, Session
from expected_metrics import auc, log_odds
from spelling import LABEL, Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from holdout_judge import Started
    from holdout_judge import Table as KeptTable

    Repeats = Callable[[Session], list[Row]]

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


@dataclass(frozen=True)
class Training:
    """A training that has been asked for, and the predictions of its model."""

    fit: Started
    leavers: Asked
    new: Asked | None

    def wait(self) -> Trained:
        """What came of it."""
        is_trained = self.fit.wait().ok
        leavers = self.leavers.wait().values
        new = None if self.new is None else self.new.wait().values
        return Trained(new, leavers) if is_trained else Trained(None, None)


@dataclass(frozen=True)
class Retraining:
    """All trainings: the same one twice, another seed, and leavers repeated as they were or in another spelling."""

    first: Training
    again: Training
    other: Training
    repeated: Training
    respelled: Training | None


def keep_tables(session: Session) -> None:
    """Send what the trainings need."""
    _kept_leavers(session)
    for repeats in (_no_repeats, _leavers, _respelled_leavers):
        _kept_training(session, repeats)


def start_retraining(session: Session, *, does_read_words: bool) -> Retraining:
    """Ask for every training, one after another."""
    return Retraining(
        first=_train(session, "B", _no_repeats),
        again=_train(session, "C", _no_repeats, process="fresh"),
        other=_train(session, "D", _no_repeats, seed=OTHER_SEED),
        repeated=_train(session, "M5a_repeats_same", _leavers, only_leavers=True),
        respelled=_train(session, "M5b_repeats_respelled", _respelled_leavers, only_leavers=True)
        if does_read_words
        else None,
    )


def check_retraining(session: Session, asked: Retraining) -> None:
    """M5a, M5b, M10 and M10b."""
    rows, repeats = len(session.retraining_rows), len(_leavers(session))
    first, again, other = asked.first.wait(), asked.again.wait(), asked.other.wait()
    _report_same_seed(session, first, again, rows)
    _report_seed_spread(session, first, other)
    luck = max(abs(_shift(first, again) or 0.0), abs(_shift(first, other) or 0.0))
    for check, training in (("M5a_repeats_same", asked.repeated), ("M5b_repeats_respelled", asked.respelled)):
        shift = None if training is None else _shift(first, training.wait())
        session.report.result(check, _repeats_result(shift, luck), rows=rows, repeats=repeats, shift=shift, luck=luck)


def _train(
    session: Session,
    name: str,
    repeats: Repeats,
    *,
    seed: int = SEED,
    process: str = "new",
    only_leavers: bool = False,
) -> Training:
    """`fresh` trains and scores in a new interpreter, in which text hashes differently."""
    model = session.candidate.model(name)
    fit = session.candidate.start(
        "fit",
        expects={"type": "any", "maxBytes": 1_000_000},
        process=process,
        timeout_s=FIT_TIMEOUT_S,
        rows=_kept_training(session, repeats),
        seed=seed,
        model_dir=model,
    )
    scoring = "same" if process == "fresh" else "new"
    leavers = _kept_leavers(session)
    asked = session.ask(leavers, leavers.count, model=model, process=scoring)
    if only_leavers:
        return Training(fit, asked, None)
    index = session.known[:COMPARED_ROWS]
    new = session.ask(session.kept_month(0).take(index), len(index), model=model, process=scoring)
    return Training(fit, asked, new)


def _kept_training(session: Session, repeats: Repeats) -> KeptTable:
    return session.keep(f"training{repeats.__name__}", lambda: session.retraining_rows + repeats(session))


def _kept_leavers(session: Session) -> KeptTable:
    return session.keep("leavers", lambda: [_as_scored(session, row) for row in _leavers(session)])


def _no_repeats(_session: Session) -> list[Row]:
    return []


def _leavers(session: Session) -> list[Row]:
    return [row for row in session.retraining_rows if row[LABEL] == 1]


def _respelled_leavers(session: Session) -> list[Row]:
    return [_respelled(row) for row in _leavers(session)]


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

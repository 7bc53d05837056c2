"""Train again on a smaller clean table: the same, with another seed, with leavers repeated."""

from __future__ import annotations

import numpy as np

from checks.session import SEED, Prediction, Session
from expected_metrics import auc, log_odds
from spelling import LABEL, Row

FIT_TIMEOUT_S = 240
OTHER_SEED = 12
COMPARED_ROWS = 1_500
SAME_MODEL = 1e-9
NO_EFFECT = 0.01  # log-odds
NOISE_FACTOR = 3.0
SEED_FACTOR = 1.5
SMALL_SPREAD = 0.02


def check_retraining(session: Session, *, does_read_words: bool) -> None:
    """M5a, M5b, M10 and M10b."""
    clean = session.dataset.retraining_rows()
    leavers = [row for row in clean if row[LABEL] == 1]
    first = _train(session, "B", clean)
    again = _train(session, "C", clean, process="fresh")
    other = _train(session, "D", clean, seed=OTHER_SEED)
    _report_same_seed(session, first, again, len(clean))
    _report_seed_spread(session, first, other)
    noise, seed_effect = _distance(first, again), _distance(first, other)
    for check, repeats, is_told in (
        ("M5a_repeats_same", leavers, True),
        ("M5b_repeats_respelled", [_respelled(row) for row in leavers], does_read_words),
    ):
        effect = _distance(first, _train(session, check, clean + repeats)) if is_told else None
        session.report.result(
            check,
            _repeats_result(effect, noise, seed_effect),
            rows=len(clean),
            repeats=len(repeats),
            change=effect,
            noise=noise,
        )


def _train(session: Session, name: str, rows: list[Row], *, seed: int = SEED, process: str = "new") -> Prediction:
    model = session.candidate.model(name)
    returned = session.candidate.call(
        "fit",
        expects={"type": "any", "maxBytes": 1_000_000},
        process=process,
        timeout_s=FIT_TIMEOUT_S,
        rows=session.keep("retraining", rows) if name in "BCD" else rows,
        seed=seed,
        model_dir=model,
    )
    if not returned.ok:
        return Prediction(None, "training failed", returned.wall_ms, None)
    index = session.known[:COMPARED_ROWS]
    return session.predict(session.kept_month(0).take(index), len(index), model=model, process="same" if process == "fresh" else "new")


def _report_same_seed(session: Session, first: Prediction, again: Prediction, rows: int) -> None:
    difference = None
    if first.values is not None and again.values is not None:
        difference = float(np.abs(first.values - again.values).max())
    result = "unknown" if difference is None else "met" if difference <= SAME_MODEL else "not_met"
    session.report.result("M10_same_seed", result, rows=rows, difference=difference)


def _report_seed_spread(session: Session, first: Prediction, other: Prediction) -> None:
    spread = None
    if first.values is not None and other.values is not None:
        truth = session.dataset.hidden[0].probability[session.known[:COMPARED_ROWS]]
        spread = abs(auc(truth, first.values) - auc(truth, other.values))
    result = "unknown" if spread is None else "met" if spread < SMALL_SPREAD else "not_met"
    session.report.result("M10b_seed_spread_AUC", result, spread=spread, limit=SMALL_SPREAD)


def _repeats_result(effect: float | None, noise: float | None, seed_effect: float | None) -> str:
    """Training that is not reproducible, or that shifts as much with a seed, hides a small effect."""
    if effect is None or noise is None:
        return "unknown"
    if effect < NO_EFFECT:
        return "met"
    if effect <= NO_EFFECT + NOISE_FACTOR * noise:
        return "unknown"
    return "unclear" if seed_effect is not None and effect <= SEED_FACTOR * seed_effect else "not_met"


def _distance(first: Prediction, second: Prediction) -> float | None:
    if first.values is None or second.values is None:
        return None
    return float(np.abs(log_odds(first.values) - log_odds(second.values)).mean())


def _respelled(row: Row) -> Row:
    return {**row, "plan": f" {row['plan'].strip().upper()} ", "region": row["region"].strip().upper()}

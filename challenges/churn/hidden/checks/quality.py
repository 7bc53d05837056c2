"""How good the predictions are, beside the best possible and a sound reference trained on the same rows."""

from __future__ import annotations

import math

import numpy as np

from checks.contract import Claim
from checks.resampling import AccountWeights, against_lower_limit, within
from checks.scoring import MonthScore
from checks.session import Session
from dataset import is_known_category
from expected_metrics import Ranking, auc, calibration_slope, row_log_loss
from world import AGE_CODE_65

RANKING_SHARE = 0.90
LOG_LOSS_SHARE = 0.60
RATIO_LIMIT = math.log(1.35)
RATIO_BESIDE_REFERENCE = 0.10
RATIO_MARGIN = 0.08
SLOPE_LIMITS = (0.75, 1.33)
SLOPE_MARGIN = 0.05
GROUP_LIMIT = 0.10
MISSING_LIMIT = 0.08
NEW_CATEGORY_LIMIT = 0.25
CLAIM_SLACK = 0.01
ACCOUNTS_MOVE_TOGETHER = 1.25
FEW_LEAVERS = 40
LATE_MONTHS_FROM = 10


def check_quality(session: Session, scores: list[MonthScore | None], claim: Claim) -> None:
    """M1, M2, M6, M7, M8, M9, M13 and C7b."""
    january, march = scores[0], scores[2]
    if january is not None:
        weights = AccountWeights(january.table.account)
        _check_ranking(session, january, weights, "M1_rank_skill")
        _check_log_loss(session, january, weights)
        _check_claim(session, january, claim)
        _check_calibration(session, january)
        _check_group(session, january, weights)
        _check_missing(session, january, weights)
        _check_new_categories(session, january, weights)
    if march is not None:
        _check_ranking(session, march, AccountWeights(march.table.account), "M8_holds_two_months_on")


def _check_ranking(session: Session, score: MonthScore, weights: AccountWeights, check: str) -> None:
    ranked = Ranking(score.truth, score.guess)
    best = Ranking(score.truth, score.truth)
    reference = Ranking(score.truth, score.reference)

    def skill(ranking: Ranking, weight: np.ndarray | None = None) -> float:
        return (ranking.auc(weight) - 0.5) / (best.auc(weight) - 0.5)

    low, high = weights.interval(lambda weight: skill(ranked, weight) / skill(reference, weight))
    share_low, share_high = weights.interval(lambda weight: skill(ranked, weight))
    session.report.result(
        check,
        against_lower_limit(low, high, RANKING_SHARE),
        rows=len(score.truth),
        share=skill(ranked),
        low=share_low,
        high=share_high,
        reference=skill(reference),
        beside_reference=skill(ranked) / skill(reference),
        auc=ranked.auc(),
        auc_best=best.auc(),
    )


def _check_log_loss(session: Session, score: MonthScore, weights: AccountWeights) -> None:
    training = session.dataset.training
    base_rate = float(training.churned[training.month == training.month.max()].mean())
    best = row_log_loss(score.truth, score.truth)
    knowable = row_log_loss(score.truth, np.full(len(score.truth), base_rate)) - best
    lost = row_log_loss(score.truth, score.guess) - best
    reference_lost = row_log_loss(score.truth, score.reference) - best

    def share(loss: np.ndarray, weight: np.ndarray | None = None) -> float:
        weight = np.ones(len(loss)) if weight is None else weight
        return 1 - float((weight * loss).sum() / (weight * knowable).sum())

    low, high = weights.interval(lambda weight: share(lost, weight) - LOG_LOSS_SHARE * share(reference_lost, weight))
    share_low, share_high = weights.interval(lambda weight: share(lost, weight))
    session.report.result(
        "M2_logloss_skill",
        against_lower_limit(low, high, 0.0),
        rows=len(score.truth),
        share=share(lost),
        low=share_low,
        high=share_high,
        reference=share(reference_lost),
    )


def _check_claim(session: Session, score: MonthScore, claim: Claim) -> None:
    truth = auc(score.truth, score.guess)
    if claim.roc_auc is None or not 0 < claim.roc_auc <= 1:
        session.report.result(
            "M6_honest_metric", "not_met", claimed=None, true=truth, difference=None, tolerance=None, leavers=None
        )
        return
    leavers = claim.leavers or FEW_LEAVERS
    stayers = max((claim.rows or leavers * 12) - leavers, 1)
    error = _auc_error(min(claim.roc_auc, 0.99), max(leavers, FEW_LEAVERS), stayers) * ACCOUNTS_MOVE_TOGETHER
    tolerance = 1.96 * error + _best_possible_shift(session, score) + CLAIM_SLACK
    difference = claim.roc_auc - truth
    result = "met" if abs(difference) <= tolerance else "not_met" if difference > 0 else "pessimistic"
    session.report.result(
        "M6_honest_metric",
        result,
        claimed=claim.roc_auc,
        true=truth,
        difference=difference,
        tolerance=tolerance,
        leavers=claim.leavers,
    )


def _best_possible_shift(session: Session, score: MonthScore) -> float:
    """How much harder or easier the hidden month is than the last months of training, for the best possible score."""
    training = session.dataset.training
    late = training.probability[training.month >= LATE_MONTHS_FROM]
    return abs(auc(late, late) - auc(score.truth, score.truth))


def _auc_error(value: float, positives: int, negatives: int) -> float:
    """Standard error of an AUC after Hanley and McNeil."""
    above, below = value / (2 - value), 2 * value**2 / (1 + value)
    spread = (value * (1 - value) + (positives - 1) * (above - value**2) + (negatives - 1) * (below - value**2)) / (
        positives * negatives
    )
    return math.sqrt(max(spread, 0.0))


def _check_calibration(session: Session, score: MonthScore) -> None:
    ratio = score.guess.mean() / score.truth.mean()
    reference_ratio = score.reference.mean() / score.truth.mean()
    slope = calibration_slope(score.truth, score.guess)
    limit = max(RATIO_LIMIT, abs(math.log(reference_ratio)) + RATIO_BESIDE_REFERENCE)
    size = abs(math.log(max(ratio, 1e-9)))
    low, high = SLOPE_LIMITS
    if size <= limit and low <= slope <= high:
        result = "met"
    elif size <= limit + RATIO_MARGIN and low - SLOPE_MARGIN <= slope <= high + SLOPE_MARGIN:
        result = "unclear"
    else:
        result = "not_met"
    session.report.result(
        "M7_calibration",
        result,
        rows=len(score.truth),
        predicted=float(score.guess.mean()),
        actual=float(score.truth.mean()),
        ratio=float(ratio),
        reference_ratio=float(reference_ratio),
        slope=slope,
    )


def _check_group(session: Session, score: MonthScore, weights: AccountWeights) -> None:
    is_old = score.table.age == AGE_CODE_65
    value, low, high, ratios = _ratio_beside_rest(score, weights, is_old)
    session.report.result(
        "M9_group_65",
        within(value, low, high, GROUP_LIMIT),
        rows=int(is_old.sum()),
        difference=math.exp(value) - 1,
        **ratios,
        auc_group=auc(score.truth[is_old], score.guess[is_old]),
        auc_group_best=auc(score.truth[is_old], score.truth[is_old]),
    )


def _check_missing(session: Session, score: MonthScore, weights: AccountWeights) -> None:
    is_missing = ~score.table.is_satisfaction_known
    value, low, high, ratios = _ratio_beside_rest(score, weights, is_missing)
    session.report.result(
        "M13_missing_not_at_random",
        within(value, low, high, MISSING_LIMIT),
        rows=int(is_missing.sum()),
        difference=math.exp(value) - 1,
        **ratios,
    )


def _check_new_categories(session: Session, score: MonthScore, weights: AccountWeights) -> None:
    is_new = ~is_known_category(score.table)
    if not is_new.any():  # the whole month could not be scored, only its known part
        return
    value, low, high, ratios = _ratio_beside_rest(score, weights, is_new)
    session.report.result(
        "C7b_unseen_quality",
        within(value, low, high, NEW_CATEGORY_LIMIT),
        rows=int(is_new.sum()),
        difference=math.exp(value) - 1,
        **ratios,
    )


def _ratio_beside_rest(
    score: MonthScore, weights: AccountWeights, is_part: np.ndarray
) -> tuple[float, float, float, dict[str, float]]:
    """How far a part is off beside the rest, in logs, with its interval.

    Off means: beyond the range from the truth to the reference's own error on the same training rows. A sound
    model may land anywhere in it: a few dozen cases in training decide.
    """

    def ratio(guess: np.ndarray, chosen: np.ndarray, weight: np.ndarray) -> float:
        return float((weight * guess)[chosen].sum() / (weight * score.truth)[chosen].sum())

    def beside(guess: np.ndarray, weight: np.ndarray) -> float:
        return math.log(max(ratio(guess, is_part, weight) / ratio(guess, ~is_part, weight), 1e-9))

    def excess(weight: np.ndarray) -> float:
        own, reference = beside(score.guess, weight), beside(score.reference, weight)
        return own - min(max(own, min(reference, 0.0)), max(reference, 0.0))

    ones = np.ones(len(score.truth))
    low, high = weights.interval(excess)
    ratios = {
        "ratio": ratio(score.guess, is_part, ones),
        "ratio_rest": ratio(score.guess, ~is_part, ones),
        "reference_ratio": ratio(score.reference, is_part, ones),
        "reference_ratio_rest": ratio(score.reference, ~is_part, ones),
    }
    return excess(ones), low, high, ratios

"""The best possible answer: P(churned | everything a row shows), exactly.

Satisfaction is missing more often when people are unhappy. Its distribution given the calls is known,
so the probability of a row without an answer is a finite sum over the ten answers it may have had.
"""

from __future__ import annotations

import numpy as np

from world import AGE_CODE_65, Effects

ANSWERS = np.arange(1, 11)
NOT_ANSWERED = np.clip(0.66 - 0.065 * ANSWERS, 0.08, 0.60)  # by answer: unhappy people stay silent
BILL_EFFECT_GROWS_FROM = 7


def sigmoid(log_odds: np.ndarray) -> np.ndarray:
    """Probability of a log-odds."""
    return 1.0 / (1.0 + np.exp(-log_odds))


def answer_distribution(calls: np.ndarray) -> np.ndarray:
    """P(satisfaction | support calls), one row per customer."""
    centre = 7.6 - 0.55 * np.minimum(calls, 8)
    weight = np.exp(-((ANSWERS[None, :] - centre[:, None]) ** 2) / (2 * 2.1**2))
    return weight / weight.sum(axis=1, keepdims=True)


def log_odds_without_satisfaction(
    effects: Effects,
    *,
    month: np.ndarray,
    tenure_months: np.ndarray,
    bill: np.ndarray,
    data_gb: np.ndarray,
    usage_change: np.ndarray,
    calls: np.ndarray,
    age: np.ndarray,
    autopay: np.ndarray,
    contract_end: np.ndarray,
    plan: np.ndarray,
    region: np.ndarray,
) -> np.ndarray:
    """The part of the log-odds that every row shows. A change of use that is not known counts as none."""
    is_old = age == AGE_CODE_65
    bill_effect = effects.bill + effects.bill_per_month * np.clip(month - BILL_EFFECT_GROWS_FROM, 0, None)
    calls_effect = effects.calls + np.where(is_old, effects.calls_65 - effects.calls, 0.0)
    usage = np.where(tenure_months >= 3, usage_change, 0)
    return (
        effects.base
        + effects.base_per_month * month
        + effects.tenure * (np.log1p(tenure_months) - 2.8)
        + bill_effect * (bill - 45) / 25
        + effects.data * (np.log1p(data_gb) - 2.0)
        + effects.usage * usage / 20.0
        + calls_effect * np.minimum(calls, 6)
        + effects.age_65 * is_old
        + effects.autopay * autopay
        + effects.contract_ends * ((contract_end >= 0) & (contract_end <= 1))
        + np.asarray(effects.plan)[plan]
        + np.asarray(effects.region)[region]
    )


def probability_given_all(effects: Effects, log_odds: np.ndarray, satisfaction: np.ndarray) -> np.ndarray:
    """P(churned) for someone who knows every answer; labels are drawn from it."""
    return sigmoid(log_odds + effects.satisfaction * (satisfaction - 6))


def probability_given_row(
    effects: Effects, log_odds: np.ndarray, calls: np.ndarray, satisfaction: np.ndarray, is_known: np.ndarray
) -> np.ndarray:
    """P(churned) for someone who sees the row: where there is no answer, the mean over those possible."""
    silent = answer_distribution(calls) * NOT_ANSWERED[None, :]
    silent /= silent.sum(axis=1, keepdims=True)
    by_answer = sigmoid(log_odds[:, None] + effects.satisfaction * (ANSWERS[None, :] - 6))
    return np.where(is_known, probability_given_all(effects, log_odds, satisfaction), (silent * by_answer).sum(axis=1))

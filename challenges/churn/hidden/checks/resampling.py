"""Intervals by resampling whole accounts: lines of one account are not independent."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

DRAWS = 200


class AccountWeights:
    """Weights of rows in each draw: how often its account was drawn."""

    def __init__(self, accounts: np.ndarray, draws: int = DRAWS) -> None:
        _, index = np.unique(accounts, return_inverse=True)
        count = int(index.max()) + 1
        rng = np.random.default_rng(200)
        drawn = rng.multinomial(count, np.full(count, 1 / count), size=draws)
        self._weights = drawn[:, index].astype(float)

    def interval(self, statistic: Callable[[np.ndarray], float]) -> tuple[float, float]:
        """95% percentile interval of a statistic of the weights."""
        values = [statistic(weight) for weight in self._weights]
        low, high = np.quantile(values, [0.025, 0.975])
        return float(low), float(high)


def against_lower_limit(low: float, high: float, limit: float) -> str:
    """Met above the limit, not met below it, unclear when the interval holds it."""
    if low > limit:
        return "met"
    return "not_met" if high < limit else "unclear"


def within(value: float, low: float, high: float, limit: float) -> str:
    """Met when the value is within ±limit, not met when the whole interval is outside."""
    if abs(value) <= limit:
        return "met"
    return "not_met" if low > limit or high < -limit else "unclear"

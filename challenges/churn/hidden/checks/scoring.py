"""The predictions that the statistical checks use: three hidden months, each scored as one batch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from checks.session import Session
from dataset import is_known_category
from table import Table


@dataclass(frozen=True)
class MonthScore:
    """One hidden month: the rows that have a score, the candidate's and the reference's predictions."""

    table: Table
    guess: np.ndarray
    reference: np.ndarray

    @property
    def truth(self) -> np.ndarray:
        """P(churned | row)."""
        return self.table.probability


def score_hidden_months(session: Session) -> list[MonthScore | None]:
    """Score each month; where new plans make the whole batch fail, the rows of known plans and regions."""
    return [_score_month(session, month) for month in range(len(session.dataset.hidden))]


def _score_month(session: Session, month: int) -> MonthScore | None:
    table, reference = session.dataset.hidden[month], session.dataset.reference[month]
    kept = session.kept_month(month)
    whole = session.predict(kept, len(table))
    if whole.values is not None:
        return MonthScore(table, whole.values, reference)
    known = np.flatnonzero(is_known_category(table))
    part = session.predict(kept.take(known), len(known))
    if part.values is None:
        return None
    return MonthScore(table.take(known), part.values, reference[known])

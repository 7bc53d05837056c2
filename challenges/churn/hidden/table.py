"""The clean facts behind the rows, one array per column."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

import numpy as np

FIRST_YEAR, FIRST_MONTH = 2023, 1
TRAINING_MONTHS = 12
DAYS_PER_MONTH = 30.4
_EPOCH = dt.date(1970, 1, 1)


@dataclass(frozen=True)
class Table:
    """Snapshots of lines: what a row shows, what only the generator knows, and the outcome."""

    month: np.ndarray  # months since January 2023
    account: np.ndarray
    line: np.ndarray
    signup_day: np.ndarray  # days since 1970
    plan: np.ndarray
    region: np.ndarray
    age: np.ndarray
    bill: np.ndarray
    data_gb: np.ndarray  # 0 where the row shows nothing
    usage_change: np.ndarray
    calls: np.ndarray
    satisfaction: np.ndarray  # also where the customer did not answer
    is_satisfaction_known: np.ndarray
    autopay: np.ndarray
    contract_end: np.ndarray  # -1 where there is no contract
    probability: np.ndarray  # P(churned | what the row shows)
    churned: np.ndarray
    status: np.ndarray
    credit: np.ndarray

    def __len__(self) -> int:
        return len(self.month)

    def take(self, index: np.ndarray) -> Table:
        """The rows at these positions."""
        return Table(**{name: values[index] for name, values in self.columns().items()})

    def columns(self) -> dict[str, np.ndarray]:
        """All arrays by name."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @property
    def tenure_months(self) -> np.ndarray:
        """Months between sign-up and snapshot, as a scorer can compute them."""
        return (_month_start_days(self.month) - self.signup_day) / DAYS_PER_MONTH

    @property
    def is_usage_known(self) -> np.ndarray:
        """The change of use needs a full quarter of history."""
        return self.tenure_months >= 3


def concatenate(tables: list[Table]) -> Table:
    """All rows of several tables, one after another."""
    columns = [table.columns() for table in tables]
    return Table(**{name: np.concatenate([part[name] for part in columns]) for name in columns[0]})


def month_start(month: int) -> dt.date:
    """First day of a month, counted from January 2023."""
    year, rest = divmod(FIRST_YEAR * 12 + FIRST_MONTH - 1 + month, 12)
    return dt.date(year, rest + 1, 1)


def month_name(month: int) -> str:
    """Such as '2023-04'."""
    return month_start(month).strftime("%Y-%m")


def day_number(day: dt.date) -> int:
    """Days since 1970."""
    return (day - _EPOCH).days


def day_of(number: int) -> dt.date:
    """The date of a day number."""
    return _EPOCH + dt.timedelta(days=int(number))


def _month_start_days(months: np.ndarray) -> np.ndarray:
    known = {int(month): day_number(month_start(int(month))) for month in np.unique(months)}
    return np.array([known[int(month)] for month in months], dtype=np.int64)

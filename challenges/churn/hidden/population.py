"""Accounts, their lines, and what happens to them month by month."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import ndtr

import truth
from table import Table, day_number, month_start
from world import (
    AGE_CODE_65,
    CLOSING,
    PLAN_CODE_NEW,
    PREPAID,
    REGION_CODE_NEW,
    World,
)

SHARE_OF_KNOWN_ACCOUNTS = 0.55
SAME_ACCOUNT_CORRELATION = 0.5
MAX_LINES = 4
LINES_STILL_THERE = 1.7  # mean lines of an account, after some have left
WEB_SHOP_ONLY_UNTIL = 8  # from September all customers are in the export
BILLS_RISE_FROM = 8
USE_FALLS_FROM = 9

_BASE_BILL = np.array([16.0, 27.0, 40.0, 58.0, 66.0, 22.0])  # by plan, the new one last
_PLAN_SHARE = np.array([0.18, 0.24, 0.26, 0.18, 0.14])
_REGION_SHARE = np.array([0.20, 0.20, 0.20, 0.15, 0.25])
_AGE_SHARE_UNDER_65 = np.array([0.30, 0.36, 0.34])
_LINES_SHARE = np.array([0.50, 0.28, 0.14, 0.08])


@dataclass
class Accounts:
    """The accounts met so far. `is_gone` marks lines that have left and are never seen again."""

    number: np.ndarray
    signup_day: np.ndarray
    plan: np.ndarray
    region: np.ndarray
    age: np.ndarray
    bill: np.ndarray
    autopay: np.ndarray
    line_count: np.ndarray
    is_gone: np.ndarray  # (accounts, MAX_LINES)


class Population:
    """Draws month after month from one stream, remembering who is still there."""

    def __init__(self, world: World, rng: np.random.Generator) -> None:
        self._world = world
        self._rng = rng
        self._numbers = rng.permutation(np.arange(100_000, 1_000_000))
        self._accounts: Accounts | None = None

    def snapshot(self, month: int, row_count: int, *, is_training: bool) -> Table:
        """About `row_count` rows of one month: whole accounts, known and new ones mixed."""
        accounts = self._accounts_of_month(month, row_count, is_training=is_training)
        owner, line = np.nonzero(~accounts.is_gone & (np.arange(MAX_LINES) < accounts.line_count[:, None]))
        table = self._facts(month, accounts, owner, line, is_training=is_training)
        accounts.is_gone[owner[table.churned == 1], line[table.churned == 1]] = True
        self._remember(accounts)
        return table

    def _accounts_of_month(self, month: int, row_count: int, *, is_training: bool) -> Accounts:
        account_count = int(np.ceil(row_count / LINES_STILL_THERE))
        known_count = 0
        parts = []
        if self._accounts is not None:
            known_count = min(int(account_count * SHARE_OF_KNOWN_ACCOUNTS), len(self._accounts.number))
            chosen = self._rng.choice(len(self._accounts.number), size=known_count, replace=False)
            parts.append(_take(self._accounts, chosen))
        parts.append(self._new_accounts(month, account_count - known_count, is_training=is_training))
        return _join(parts)

    def _new_accounts(self, month: int, count: int, *, is_training: bool) -> Accounts:
        rng = self._rng
        numbers, self._numbers = self._numbers[:count], self._numbers[count:]
        age_before = np.ceil(rng.gamma(1.3, 18, count)) + 1
        signup = day_number(month_start(month)) - (age_before * 30.4 + rng.integers(0, 28, count)).astype(np.int64)
        over_65 = 0.03 if is_training and month < WEB_SHOP_ONLY_UNTIL else 0.18
        plan = rng.choice(len(_PLAN_SHARE), size=count, p=_PLAN_SHARE)
        region = rng.choice(len(_REGION_SHARE), size=count, p=_REGION_SHARE)
        if not is_training:
            plan = np.where(rng.random(count) < 0.08, PLAN_CODE_NEW, plan)
            region = np.where(rng.random(count) < 0.04, REGION_CODE_NEW, region)
        younger = rng.choice(AGE_CODE_65, size=count, p=_AGE_SHARE_UNDER_65)
        return Accounts(
            number=numbers,
            signup_day=signup,
            plan=plan,
            region=region,
            age=np.where(rng.random(count) < over_65, AGE_CODE_65, younger),
            bill=_BASE_BILL[plan] * rng.lognormal(0, 0.22, count),
            autopay=rng.random(count) < 0.58,
            line_count=rng.choice(np.arange(1, MAX_LINES + 1), size=count, p=_LINES_SHARE),
            is_gone=np.zeros((count, MAX_LINES), dtype=bool),
        )

    def _facts(
        self, month: int, accounts: Accounts, owner: np.ndarray, line: np.ndarray, *, is_training: bool
    ) -> Table:
        rng, effects, count = self._rng, self._world.effects, len(owner)
        plan = accounts.plan[owner]
        bill = np.round(accounts.bill[owner] * (1 + 0.04 * max(month - BILLS_RISE_FROM, 0)), 2)
        uses_nothing = (plan == PREPAID) & (rng.random(count) < 0.35)
        data_gb = np.where(uses_nothing, 0.0, np.round(rng.lognormal(2.1, 0.9, count), 1))
        usage_centre = -2 - 4 * max(month - USE_FALLS_FROM, 0)
        usage = np.round(np.clip(rng.normal(usage_centre, 22, count), -80, 80)).astype(np.int64)
        calls = rng.poisson(0.9, count)
        contract_end = np.where(plan == PREPAID, -1, rng.integers(0, 24, count))
        satisfaction = _draw_rows(rng, truth.answer_distribution(calls)) + 1
        is_known = rng.random(count) >= truth.NOT_ANSWERED[satisfaction - 1]
        signup = accounts.signup_day[owner]
        log_odds = truth.log_odds_without_satisfaction(
            effects,
            month=np.full(count, month),
            tenure_months=(day_number(month_start(month)) - signup) / 30.4,
            bill=bill,
            data_gb=data_gb,
            usage_change=usage,
            calls=calls,
            age=accounts.age[owner],
            autopay=accounts.autopay[owner],
            contract_end=contract_end,
            plan=plan,
            region=accounts.region[owner],
        )
        churned = self._draw_labels(truth.probability_given_all(effects, log_odds, satisfaction), owner)
        status, credit = self._after_the_fact(churned, is_training=is_training)
        return Table(
            month=np.full(count, month),
            account=accounts.number[owner],
            line=line,
            signup_day=signup,
            plan=plan,
            region=accounts.region[owner],
            age=accounts.age[owner],
            bill=bill,
            data_gb=data_gb,
            usage_change=usage,
            calls=calls,
            satisfaction=satisfaction,
            is_satisfaction_known=is_known,
            autopay=accounts.autopay[owner],
            contract_end=contract_end,
            probability=truth.probability_given_row(effects, log_odds, calls, satisfaction, is_known),
            churned=churned,
            status=status,
            credit=credit,
        )

    def _draw_labels(self, probability: np.ndarray, owner: np.ndarray) -> np.ndarray:
        """Each line leaves with exactly its probability; lines of one account tend to leave together."""
        shared = self._rng.normal(size=owner.max() + 1)[owner]
        own = self._rng.normal(size=len(owner))
        mixed = np.sqrt(SAME_ACCOUNT_CORRELATION) * shared + np.sqrt(1 - SAME_ACCOUNT_CORRELATION) * own
        return (ndtr(mixed) < probability).astype(np.int64)

    def _after_the_fact(self, churned: np.ndarray, *, is_training: bool) -> tuple[np.ndarray, np.ndarray]:
        """The two columns written at export: months after the outcome in training, before it in scoring."""
        rng, count = self._rng, len(churned)
        status = (rng.random(count) < 0.015).astype(np.int64)
        has_credit = rng.random(count) < 0.07
        if is_training:
            left = churned == 1
            status = np.where(left, np.where(rng.random(count) < 0.72, CLOSING, 0), status)
            has_credit = np.where(left, rng.random(count) < 0.38, has_credit)
        return status, np.where(has_credit, rng.integers(5, 41, count), 0)

    def _remember(self, accounts: Accounts) -> None:
        if self._accounts is None:
            self._accounts = accounts
            return
        old = self._accounts
        position = {number: index for index, number in enumerate(old.number.tolist())}
        is_new = np.array([number not in position for number in accounts.number.tolist()])
        seen = np.array([position[number] for number in accounts.number[~is_new].tolist()], dtype=np.int64)
        old.is_gone[seen] = accounts.is_gone[~is_new]
        self._accounts = _join([old, _take(accounts, np.flatnonzero(is_new))])


def _take(accounts: Accounts, index: np.ndarray) -> Accounts:
    return Accounts(**{name: values[index] for name, values in vars(accounts).items()})


def _join(parts: list[Accounts]) -> Accounts:
    return Accounts(**{name: np.concatenate([vars(part)[name] for part in parts]) for name in vars(parts[0])})


def _draw_rows(rng: np.random.Generator, distribution: np.ndarray) -> np.ndarray:
    """One index per row of a table of probabilities."""
    return (rng.random(len(distribution))[:, None] > np.cumsum(distribution, axis=1)[:, :-1]).sum(axis=1)

"""A world: how churn works, and how values are written, for one candidate.

Every number is drawn around the same centre, so that all candidates meet the same difficulties,
and nobody can use another candidate's figures, ids or column names.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from seeds import random_stream

PLANS = ("prepaid", "basic", "plus", "family", "unlimited")
NEW_PLAN = "student"
REGIONS = ("north", "south", "east", "west", "capital")
NEW_REGION = "islands"
AGE_BANDS = ("18-29", "30-44", "45-64", "65+")
STATUSES = ("active", "suspended", "closing")

PLAN_CODE_NEW = len(PLANS)
REGION_CODE_NEW = len(REGIONS)
AGE_CODE_65 = AGE_BANDS.index("65+")
PREPAID = PLANS.index("prepaid")
CLOSING = STATUSES.index("closing")

_STATUS_COLUMNS = ("line_status", "service_status", "billing_status", "contract_state", "line_state")
_CREDIT_COLUMNS = ("credit_last_30d", "refunds_30d", "goodwill_30d", "credit_notes_30d", "adjustments_30d")
_YES_NO = (("Y", "N"), ("TRUE", "FALSE"), ("1", "0"), ("on", "off"))


@dataclass(frozen=True)
class Effects:
    """Coefficients of the true log-odds of leaving."""

    base: float
    base_per_month: float
    tenure: float
    bill: float
    bill_per_month: float
    data: float
    usage: float
    calls: float
    calls_65: float
    age_65: float
    satisfaction: float
    autopay: float
    contract_ends: float
    plan: tuple[float, ...]
    region: tuple[float, ...]


@dataclass(frozen=True)
class Spellings:
    """How this world's shops write the same facts. The first spelling of each kind is the common one."""

    bill: tuple[str, ...]
    data: tuple[str, ...]
    date: tuple[str, ...]
    flag: tuple[tuple[str, str], ...]
    word: tuple[str, ...]


@dataclass(frozen=True)
class World:
    """Everything that differs between two candidates, apart from the rows."""

    seed: str
    effects: Effects
    spellings: Spellings
    status_column: str
    credit_column: str

    def terms(self) -> dict[str, str]:
        """The words that statement and data dictionary take from this world."""
        bill, date = self.spellings.bill, self.spellings.date
        return {
            "status_column": self.status_column,
            "credit_column": self.credit_column,
            "cents_unit": bill[3].rsplit("{cents}", 1)[1].strip(),
            "shop_date": date[1].replace("%d", "31").replace("%m", "12").replace("%Y", "2021"),
        }


def make_world(seed: str) -> World:
    """Draw the world of one seed."""
    rng = random_stream(seed, "world")
    return World(
        seed=seed,
        effects=_draw_effects(rng),
        spellings=_draw_spellings(rng),
        status_column=str(rng.choice(_STATUS_COLUMNS)),
        credit_column=str(rng.choice(_CREDIT_COLUMNS)),
    )


def _draw_effects(rng: np.random.Generator) -> Effects:
    def about(centre: float) -> float:
        return float(centre * rng.uniform(0.85, 1.15))

    plan = [about(value) for value in (0.55, 0.2, 0.05, -0.5, -0.1)]
    region = [about(value) for value in rng.permutation((0.45, 0.1, -0.05, -0.15, -0.2))]
    return Effects(
        base=-3.05,
        base_per_month=about(0.035),
        tenure=about(-0.55),
        bill=about(0.35),
        bill_per_month=about(0.07),
        data=about(-0.35),
        usage=about(-0.55),
        calls=about(0.30),
        calls_65=about(-0.22),
        age_65=about(-0.25),
        satisfaction=about(-0.24),
        autopay=about(-0.60),
        contract_ends=about(1.05),
        plan=(*plan, float(np.mean(plan))),  # a new plan behaves like the mean of the known ones
        region=(*region, float(np.mean(region))),
    )


def _draw_spellings(rng: np.random.Generator) -> Spellings:
    def one_of(*choices: str) -> str:
        return str(rng.choice(choices))

    others = sorted(rng.choice(len(_YES_NO), size=3, replace=False).tolist())
    return Spellings(
        bill=(
            "{euros:.2f}",
            one_of("{comma} EUR", "{comma} €"),
            one_of("EUR {euros:.2f}", "€ {euros:.2f}"),
            one_of("{cents} ct", "{cents} cents"),
        ),
        data=("{gigabytes:.1f} GB", one_of("{megabytes} MB", "{megabytes}MB"), one_of("{comma}GB", "{comma} GB")),
        date=("%Y-%m-%d", one_of("%d/%m/%Y", "%d.%m.%Y")),
        flag=(("yes", "no"), *(_YES_NO[index] for index in others)),
        word=("plain", one_of("upper", "title"), "blanks"),
    )

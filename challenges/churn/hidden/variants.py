"""What candidates' tests are run against: sound implementations to accept, broken ones to catch."""

from __future__ import annotations

from holdout_judge import Variant
from implementations import stumps
from implementations.faults import FAULTS
from implementations.steady import Steady


def list_variants() -> list[Variant]:
    """The sound implementations first, then one planted fault each."""
    sound = [
        Variant("steady", "sound", True, "Logistic regression, row by row", Steady().functions()),
        Variant("stumps", "sound", True, "Boosted stumps, column by column", stumps.functions()),
    ]
    broken = [
        Variant(name, fault.group, False, fault.title, fault.implementation().functions())
        for name, fault in FAULTS.items()
    ]
    return sound + broken

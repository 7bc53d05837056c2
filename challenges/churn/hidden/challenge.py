"""Entry of the hidden side: the worker calls these functions in the judge container."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from dataset import Dataset, draw_dataset, load, save
from reference import with_reference
from spelling import Row

if TYPE_CHECKING:
    from holdout_judge import Candidate, Report, Variant


def prepare(seed: str) -> bytes:
    """The world of a seed and the reference's predictions, for the worker to keep."""
    return save(with_reference(draw_dataset(seed)))


def workspace(seed: str, prepared: bytes | None) -> dict[str, Any]:
    """The data files of the candidate's project and the words of this world."""
    dataset = _dataset(seed, prepared)
    return {
        "files": {
            "data/train.csv": _as_csv(dataset.training_rows()),
            "data/scoring_sample.csv": _as_csv(dataset.sample_rows()),
        },
        "terms": dataset.world.terms(),
    }


def grade(seed: str, prepared: bytes | None, candidate: Candidate, report: Report) -> None:
    """Run every check of a submission and report what was found."""
    from checks import run_checks

    run_checks(_dataset(seed, prepared), candidate, report)


def variants() -> list[Variant]:
    """Implementations for the candidate's own tests to accept or to catch."""
    from variants import list_variants

    return list_variants()


def _dataset(seed: str, prepared: bytes | None) -> Dataset:
    return load(seed, prepared if prepared is not None else prepare(seed))


def _as_csv(rows: list[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

"""Entry of the hidden side: the worker calls these functions in the judge container."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from dataset import Dataset, draw_dataset, load, save
from holdout_judge import pack
from reference import with_reference
from spelling import Row

if TYPE_CHECKING:
    from holdout_judge import Candidate, Packed, Report, Variant

    Prepared = tuple[bytes, Packed]


def prepare(seed: str) -> Prepared:
    """The world of a seed, the reference's predictions and the largest table, for the worker to keep."""
    dataset = with_reference(draw_dataset(seed))
    return save(dataset), pack(dataset.training_rows())


def workspace(seed: str, prepared: Prepared | None) -> dict[str, Any]:
    """The data files of the candidate's project and the words of this world."""
    dataset, _training = _load(seed, prepared)
    return {
        "files": {
            "data/train.csv": _as_csv(dataset.training_rows()),
            "data/scoring_sample.csv": _as_csv(dataset.sample_rows()),
        },
        "terms": dataset.world.terms(),
    }


def grade(seed: str, prepared: Prepared | None, candidate: Candidate, report: Report) -> None:
    """Run every check of a submission and report what was found."""
    from checks import run_checks

    run_checks(*_load(seed, prepared), candidate, report)


def variants() -> list[Variant]:
    """Implementations for the candidate's own tests to accept or to catch."""
    from variants import list_variants

    return list_variants()


def _load(seed: str, prepared: Prepared | None) -> tuple[Dataset, Packed]:
    saved, training = prepared if prepared is not None else prepare(seed)
    return load(seed, saved), training


def _as_csv(rows: list[Row]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, fieldnames=list(rows[0]), lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()

"""What all checks share: the world, the candidate's model, and one way to ask for predictions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np

from dataset import Dataset, is_known_category
from spelling import Row

if TYPE_CHECKING:
    from collections.abc import Callable

    from holdout_judge import Candidate, Model, Packed, Report, Returned, Started
    from holdout_judge import Table as KeptTable

SEED = 11
PROBLEM_LENGTH = 300
PREDICT_TIMEOUT_S = 90
SMALL_BATCH = 400


@dataclass(frozen=True)
class Prediction:
    """Probabilities of one call, or why there are none."""

    values: np.ndarray | None
    problem: str | None
    wall_ms: float
    arguments: dict[str, Any] | None


@dataclass(frozen=True)
class Asked:
    """A prediction that has been asked for."""

    started: Started

    def wait(self) -> Prediction:
        """What came back."""
        returned = self.started.wait()
        values = np.asarray(returned.value, dtype=float) if returned.ok else None
        return Prediction(values, problem_of(returned), returned.wall_ms, returned.arguments)


class Session:
    """One grading: a candidate, a world, and the model trained on the world's export."""

    def __init__(self, dataset: Dataset, training: Packed, candidate: Candidate, report: Report) -> None:
        self.dataset = dataset
        self.training = training
        self.candidate = candidate
        self.report = report
        self.model: Model = candidate.model("A")
        self.known_prediction: Prediction | None = None
        self._kept: dict[str, KeptTable] = {}

    @cached_property
    def january(self) -> list[Row]:
        """The first hidden month."""
        return self.dataset.hidden_rows(0)

    @cached_property
    def known(self) -> np.ndarray:
        """Rows of January whose plan and region occur in training: one fault should trip one check."""
        return np.flatnonzero(is_known_category(self.dataset.hidden[0]))

    @cached_property
    def small_batch(self) -> list[Row]:
        """A few rows of known categories that exact checks rewrite."""
        return [self.january[index] for index in self.known[:SMALL_BATCH]]

    @cached_property
    def retraining_rows(self) -> list[Row]:
        """The smaller clean table that is trained on again and again."""
        return self.dataset.retraining_rows()

    def keep(self, name: str, make_rows: Callable[[], list[Row] | Packed]) -> KeptTable:
        """Send rows once."""
        if name not in self._kept:
            self._kept[name] = self.candidate.put(name, make_rows())
        return self._kept[name]

    def kept_month(self, month: int) -> KeptTable:
        """A hidden month, kept in the candidate's container."""
        return self.keep(
            f"month-{month}", lambda: self.january if month == 0 else self.dataset.hidden_rows(month)
        )

    def predict(self, rows: Any, count: int, **options: Any) -> Prediction:
        """Ask for one probability per row and wait for them. Takes the options of `ask`."""
        return self.ask(rows, count, **options).wait()

    def ask(
        self,
        rows: Any,
        count: int,
        *,
        model: Model | None = None,
        process: str = "new",
        return_arguments: bool = False,
    ) -> Asked:
        """Ask for one probability per row."""
        started = self.candidate.start(
            "predict_proba",
            expects={"type": "list", "of": {"type": "number", "min": 0, "max": 1}, "length": count},
            process=process,
            timeout_s=PREDICT_TIMEOUT_S,
            return_arguments=return_arguments,
            rows=rows,
            model_dir=self.model if model is None else model,
        )
        return Asked(started)


def problem_of(returned: Returned) -> str | None:
    """What went wrong in a call, in one line; None when nothing did."""
    if returned.ok:
        return None
    if returned.error is None:
        return "the process ended without an answer"
    return one_line(f"{returned.error.type}: {returned.error.message}")


def one_line(text: str) -> str:
    """Text that fits into a sentence."""
    joined = " ".join(text.split())
    return joined if len(joined) <= PROBLEM_LENGTH else joined[: PROBLEM_LENGTH - 1] + "…"


def code_list(names: list[str]) -> str:
    """Names as code, such as '`plan`, `region`'; a dash when there are none."""
    return ", ".join(f"`{name}`" for name in names) or "—"

"""All rows of one world: the training export with its repeats, and three hidden months."""

from __future__ import annotations

import io
from dataclasses import dataclass

import numpy as np

from population import Population
from seeds import random_stream
from spelling import Row, mixed_style, render
from table import TRAINING_MONTHS, Table, concatenate
from world import PLAN_CODE_NEW, REGION_CODE_NEW, World, make_world

TRAINING_ROWS_PER_MONTH = 1_950
HIDDEN_ROWS = (6_300, 4_000, 4_000)
SHARE_OF_REPEATS = 0.10
CHURNERS_REPEAT_MORE = 2.5
SAMPLE_ROWS = 200
RETRAINING_ROWS = 7_000


@dataclass(frozen=True)
class Dataset:
    """One world's rows, clean, and which of them the export repeats."""

    world: World
    training: Table
    repeated: np.ndarray  # positions in `training` that occur a second time in the export
    sample: Table  # unlabelled rows the candidate may look at; in no hidden month
    hidden: tuple[Table, ...]
    reference: tuple[np.ndarray, ...]  # the judge's reference on each hidden month

    def training_rows(self) -> list[Row]:
        """The training export: every row once, some of them twice in another spelling, in random order."""
        first = self._render(self.training, "training", with_label=True)
        second = self._render(self.training.take(self.repeated), "repeats", with_label=True)
        rows = first + second
        return [rows[index] for index in self._stream("order").permutation(len(rows)).tolist()]

    def hidden_rows(self, month: int) -> list[Row]:
        """One hidden month as the scoring job exports it."""
        return self._render(self.hidden[month], f"hidden-{month}", with_label=False)

    def sample_rows(self) -> list[Row]:
        """The scoring export the candidate may look at."""
        return self._render(self.sample, "sample", with_label=False)

    def retraining_positions(self) -> np.ndarray:
        """A smaller clean training set: whole accounts, all months, no repeats."""
        accounts = self._stream("retraining").permutation(np.unique(self.training.account))
        rank = np.empty(accounts.max() + 1, dtype=np.int64)
        rank[accounts] = np.arange(len(accounts))
        by_account = np.argsort(rank[self.training.account], kind="stable")
        return self._stream("retraining-order").permutation(by_account[:RETRAINING_ROWS])

    def retraining_rows(self) -> list[Row]:
        """The rows at those positions, with labels."""
        return self._render(self.training.take(self.retraining_positions()), "retraining-spelling", with_label=True)

    def _render(self, table: Table, purpose: str, *, with_label: bool) -> list[Row]:
        style = mixed_style(self._stream(purpose), len(table))
        return render(self.world, table, style, with_label=with_label)

    def _stream(self, purpose: str) -> np.random.Generator:
        return random_stream(self.world.seed, "rows", purpose)


def is_known_category(table: Table) -> np.ndarray:
    """True for rows whose plan and region occur in the training data."""
    return (table.plan != PLAN_CODE_NEW) & (table.region != REGION_CODE_NEW)


def draw_dataset(seed: str) -> Dataset:
    """Generate a world's rows. The reference is added by `reference.py`."""
    world = make_world(seed)
    rng = random_stream(seed, "population")
    population = Population(world, rng)
    months = [population.snapshot(month, TRAINING_ROWS_PER_MONTH, is_training=True) for month in range(TRAINING_MONTHS)]
    training = concatenate(months)
    weight = np.where(training.churned == 1, CHURNERS_REPEAT_MORE, 1.0)
    repeated = rng.choice(
        len(training), size=int(SHARE_OF_REPEATS * len(training)), replace=False, p=weight / weight.sum()
    )
    hidden = tuple(
        population.snapshot(TRAINING_MONTHS + later, count, is_training=False)
        for later, count in enumerate(HIDDEN_ROWS)
    )
    sample, january = _split_off_sample(hidden[0])
    return Dataset(
        world=world, training=training, repeated=repeated, sample=sample, hidden=(january, *hidden[1:]), reference=()
    )


def _split_off_sample(table: Table) -> tuple[Table, Table]:
    """Some accounts with known plans and regions for the candidate to see, and everything else."""
    newcomers = np.unique(table.account[~is_known_category(table)])
    candidates = np.flatnonzero(~np.isin(table.account, newcomers))
    given = candidates[:SAMPLE_ROWS]
    is_given_account = np.isin(table.account, np.unique(table.account[given]))
    return table.take(given), table.take(np.flatnonzero(~is_given_account))


def save(dataset: Dataset) -> bytes:
    """The arrays as an npz archive without pickles. The world is drawn again from the seed."""
    arrays = {f"training.{name}": values for name, values in dataset.training.columns().items()}
    arrays |= {f"sample.{name}": values for name, values in dataset.sample.columns().items()}
    arrays["repeated"] = dataset.repeated
    for index, table in enumerate(dataset.hidden):
        arrays |= {f"hidden{index}.{name}": values for name, values in table.columns().items()}
        arrays[f"reference{index}"] = dataset.reference[index]
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **arrays)
    return buffer.getvalue()


def load(seed: str, blob: bytes) -> Dataset:
    """Read back what `save` wrote."""
    with np.load(io.BytesIO(blob), allow_pickle=False) as archive:
        arrays = {name: archive[name] for name in archive.files}

    def table(prefix: str) -> Table:
        start = f"{prefix}."
        return Table(**{name.removeprefix(start): values for name, values in arrays.items() if name.startswith(start)})

    months = range(len(HIDDEN_ROWS))
    return Dataset(
        world=make_world(seed),
        training=table("training"),
        repeated=arrays["repeated"],
        sample=table("sample"),
        hidden=tuple(table(f"hidden{index}") for index in months),
        reference=tuple(arrays[f"reference{index}"] for index in months),
    )

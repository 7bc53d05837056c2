"""The objects that hidden code works with. They send plain data to the worker and wait for plain data."""

import json
from dataclasses import dataclass, field
from typing import Any, Callable

from . import tables


class CandidateStopped(Exception):
    """The candidate's container has ended (time, memory, …): no further call will be answered."""

    def __init__(self, outcome):
        super().__init__(outcome)
        self.outcome = outcome


@dataclass(frozen=True)
class Table:
    """Rows that the candidate's container keeps; `take` names some of them without sending them again."""

    name: str
    count: int

    def take(self, indices) -> "Rows":
        return Rows(self.name, [int(index) for index in indices])


@dataclass(frozen=True)
class Rows:
    name: str
    indices: list


@dataclass(frozen=True)
class Model:
    """Stands for a model folder in the candidate's container."""

    name: str


@dataclass(frozen=True)
class Error:
    type: str
    mro: list = field()  # said like this because every class has a method `mro`, which would become its default
    message: str
    path: str | None
    line: int | None
    is_shape: bool


@dataclass(frozen=True)
class Returned:
    ok: bool
    value: Any
    error: Error | None
    wall_ms: float
    arguments: dict | None


@dataclass(frozen=True)
class Variant:
    """An implementation of the challenge's functions that the candidate's own tests are run against."""

    id: str
    group: str
    is_sound: bool
    title: str
    functions: dict[str, Callable] = field(repr=False)


class Candidate:
    """The candidate's container, seen from the judge."""

    def __init__(self, ask):
        self._ask = ask

    def put(self, name: str, rows: list) -> Table:
        """Sends rows once; later arguments name them."""
        self._ask({"type": "table", "name": name}, tables.encode(rows))
        return Table(name, len(rows))

    def model(self, name: str) -> Model:
        return Model(name)

    def model_size(self, name: str) -> int:
        header, _ = self._ask({"type": "size", "name": name})
        return header["bytes"]

    def call(
        self, function, *, expects, process="new", timeout_s=None, return_arguments=False, **arguments
    ) -> Returned:
        """Calls a function of the candidate's entry file.

        `process` is `new` (a forked process), `same` (the process of the call before) or `fresh` (a new interpreter
        with another hash seed, slower by the time of the imports).
        """
        header, blobs = self._ask(
            {
                "type": "call",
                "function": function,
                "arguments": _plain(arguments),
                "expects": expects,
                "process": process,
                "timeoutMs": None if timeout_s is None else round(timeout_s * 1000),
                "returnArguments": return_arguments,
            }
        )
        body = json.loads(blobs[0])
        error = body.get("error")
        return Returned(
            ok=header["ok"],
            value=body.get("value"),
            error=None if error is None else Error(**error),
            wall_ms=header["wallMs"],
            arguments=body.get("arguments"),
        )


class Report:
    """Where hidden code puts its findings, one per check."""

    def __init__(self, tell):
        self._tell = tell

    def result(self, check_id: str, value: str, /, **measures) -> None:
        self._tell({"type": "result", "check": check_id, "result": value, "measures": measures})


def _plain(value):
    """Arguments as JSON; objects of numpy become plain numbers and lists."""
    if isinstance(value, Table):
        return {"$table": value.name}
    if isinstance(value, Rows):
        return {"$rows": value.name, "take": value.indices}
    if isinstance(value, Model):
        return {"$model": value.name}
    if isinstance(value, dict):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    if hasattr(value, "tolist"):
        return value.tolist()
    return value

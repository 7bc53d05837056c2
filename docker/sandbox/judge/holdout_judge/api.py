"""The objects that hidden code works with. They send plain data to the worker and wait for plain data."""

import json
from dataclasses import dataclass, field
from typing import Any, Callable

from .tables import Packed, pack

@dataclass(frozen=True)
class Table:
    """Rows that the candidate's container keeps; `take` names some of them without sending them again."""

    name: str
    count: int

    def take(self, indices) -> "Rows":
        chosen = [int(index) for index in indices]
        if chosen and not 0 <= min(chosen) <= max(chosen) < self.count:
            raise IndexError(f"a table of {self.count} rows has no row {min(chosen)} or {max(chosen)}")
        return Rows(self.name, chosen)


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


class Started:
    """A call that has been asked for. Calls run in the order in which they were started, one at a time."""

    def __init__(self, question):
        self._question = question

    def wait(self) -> Returned:
        """What the call returned. Raises `CandidateStopped` when the container has ended."""
        header, blobs = self._question.wait()
        if header.get("areFloats"):
            value = memoryview(blobs[0]).cast("d").tolist()
            return Returned(ok=True, value=value, error=None, wall_ms=header["wallMs"], arguments=None)
        body = json.loads(blobs[0])
        error = body.get("error")
        return Returned(
            ok=header["ok"],
            value=body.get("value"),
            error=None if error is None else Error(**error),
            wall_ms=header["wallMs"],
            arguments=body.get("arguments"),
        )


class Candidate:
    """The candidate's container, seen from the judge."""

    def __init__(self, questions):
        self._questions = questions
        self._sent = set()

    def put(self, name: str, rows: list | Packed) -> Table:
        """Sends rows; later arguments name them. Rows with the same content are sent once, whatever they are called."""
        try:
            packed = rows if isinstance(rows, Packed) else pack(rows)
        except (TypeError, ValueError) as error:
            error.add_note(f"in the table {name!r}")
            raise
        if packed.digest not in self._sent:
            self._sent.add(packed.digest)
            self._questions.ask({"type": "table", "name": packed.digest}, packed.content)
        return Table(packed.digest, packed.count)

    def model(self, name: str) -> Model:
        return Model(name)

    def model_size(self, name: str) -> int:
        header, _ = self._questions.ask({"type": "size", "name": name}).wait()
        return header["bytes"]

    def call(self, function, **options) -> Returned:
        """Calls a function of the candidate's entry file and waits for what it returns. Takes what `start` takes."""
        return self.start(function, **options).wait()

    def start(
        self, function, *, expects, process="new", timeout_s=None, return_arguments=False, **arguments
    ) -> Started:
        """Asks for a call of a function of the candidate's entry file without waiting for it.

        `process` is `new` (a forked process), `same` (the process of the call before) or `fresh` (a new interpreter
        with another hash seed, slower by the time of the imports).
        """
        header = {
            "type": "call",
            "function": function,
            "arguments": _plain(arguments),
            "expects": expects,
            "process": process,
            "timeoutMs": None if timeout_s is None else round(timeout_s * 1000),
            "returnArguments": return_arguments,
        }
        return Started(self._questions.ask(header))


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

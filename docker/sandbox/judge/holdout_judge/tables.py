"""Rows as columns: a list of dictionaries becomes raw little-endian numbers behind a small JSON header.

The driver's `tables.py` turns them into rows again; PROTOCOL.md says what each part means.
"""

import json
import struct
from array import array
from dataclasses import dataclass, field
from hashlib import sha256
from math import isfinite

LENGTH = struct.Struct("<I")
WIDTHS = (("i1", "b"), ("i2", "h"), ("i4", "i"), ("i8", "q"))
NULL = type(None)
PLAIN = {str, int, float, bool, NULL}
MOST_BYTES = 64 << 20


@dataclass(frozen=True)
class Packed:
    """Rows made ready to be sent; may be part of what `prepare` returns."""

    count: int
    content: bytes = field(repr=False)
    digest: str


def pack(rows):
    """Rows made ready to be sent. Values are plain data: None, text, true and false, finite numbers, lists of them, …"""
    content = encode(rows)
    if len(content) > MOST_BYTES:
        raise ValueError(f"a table of {len(content) >> 20} MiB; at most {MOST_BYTES >> 20} can be sent")
    return Packed(len(rows), content, sha256(content).hexdigest())


def encode(rows):
    """The bytes of rows. Columns appear in the order in which the rows first name them.

    `orders` lists the other orders of keys that occur, so that every row comes out exactly as it went in.
    """
    names = list(dict.fromkeys(name for row in rows for name in row))
    if not all(isinstance(name, str) for name in names):
        raise TypeError("the keys of a table's rows must be text")
    parts = Parts()
    table = {"count": len(rows), "columns": [_column(name, rows, parts) for name in names]}
    orders, chosen = _orders(names, rows)
    if orders:
        table["orders"], table["order"] = orders, parts.integers(chosen)
    header = _json(table)
    return LENGTH.pack(len(header)) + header + bytes(parts.content)


class Parts:
    """Raw numbers, one list after another; the header names each as [format, where it starts, how many]."""

    def __init__(self):
        self.content = bytearray()

    def integers(self, values):
        low, high = min(values, default=0), max(values, default=0)
        for bits, (name, code) in zip((7, 15, 31, 63), WIDTHS):
            if -(1 << bits) <= low and high < 1 << bits:
                return self._add(name, array(code, values))
        return None

    def floats(self, values):
        return self._add("f8", array("d", values))

    def _add(self, name, numbers):
        place = [name, len(self.content), len(numbers)]
        self.content += numbers.tobytes()
        return place


def _column(name, rows, parts):
    column = {"name": name}
    values = [row.get(name) for row in rows]
    absent = [index for index, row in enumerate(rows) if name not in row] if None in values else []
    if absent:
        column["absent"] = parts.integers(absent)
    kinds = set(map(type, values))
    if kinds in ({float}, {float, NULL}) or kinds in ({int}, {int, NULL}):
        numbers = _numbers(values, parts, float in kinds)
        if numbers is not None:
            return column | numbers
    if kinds <= {str, NULL} or kinds <= {bool, NULL}:
        words = dict.fromkeys(values)
        if len(words) * 2 <= len(values):
            code = {word: index for index, word in enumerate(words)}
            return column | {"words": list(words), "codes": parts.integers([code[value] for value in values])}
    return column | {"values": values} | ({} if kinds <= PLAIN else {"isNested": True})


def _numbers(values, parts, are_floats):
    """Numbers and which of them are none. None for integers that take more than 64 bits."""
    nulls = [index for index, value in enumerate(values) if value is None]
    if nulls:
        values = [0 if value is None else value for value in values]
    if are_floats and not all(map(isfinite, values)):
        raise ValueError("a table cannot hold NaN or infinity")
    numbers = parts.floats(values) if are_floats else parts.integers(values)
    if numbers is None:
        return None
    return {"numbers": numbers, "nulls": parts.integers(nulls)} if nulls else {"numbers": numbers}


def _orders(names, rows):
    """The orders of keys that differ from the columns' order, and which row has which (0: the columns' order)."""
    position = {name: index for index, name in enumerate(names)}
    usual = tuple(names)
    known, chosen = {usual: 0}, []
    for row in rows:
        keys = tuple(row)
        if keys not in known:
            order = [position[name] for name in keys]
            known[keys] = 0 if order == sorted(order) else len({*known.values()})
        chosen.append(known[keys])
    return [[position[name] for name in keys] for keys, number in known.items() if number], chosen


def _json(value):
    return json.dumps(value, allow_nan=False, separators=(",", ":"), default=_plain).encode()


def _plain(value):
    """Numbers and arrays of numpy."""
    if hasattr(value, "tolist"):
        return value.tolist()
    raise TypeError(f"a table cannot hold a value of type {type(value).__name__}")

"""Rows out of columns. Only the standard library: a candidate's process may have put anything in numpy's place."""

import copy
import json
import struct
import sys

LENGTH = struct.Struct("<I")
CODES = {"i1": "b", "i2": "h", "i4": "i", "i8": "q", "f8": "d"}
BYTES = {"i1": 1, "i2": 2, "i4": 4, "i8": 8, "f8": 8}


def rows_of(content, take=None):
    """The rows of a table as dictionaries, or those at some positions; no two of them share anything that can change.

    Missing keys stay missing and each row keeps its order of keys.
    """
    (size,) = LENGTH.unpack_from(content)
    start = LENGTH.size + size
    table = json.loads(content[LENGTH.size : start].tobytes())
    parts = content[start:]
    count = table["count"]
    chosen = range(count) if take is None else take
    names = [_shared(column["name"]) for column in table["columns"]]
    columns = [_values(column, parts, count, take) for column in table["columns"]]
    rows = [dict(zip(names, values)) for values in zip(*columns)] if columns else [{} for _ in chosen]
    for name, column in zip(names, table["columns"]):
        if "absent" in column:
            absent = set(_numbers(column["absent"], parts))
            for row, index in zip(rows, chosen):
                if index in absent:
                    del row[name]
    if "order" in table:
        order = _numbers(table["order"], parts)
        orders = [None, *([names[at] for at in order] for order in table["orders"])]
        for at, index in enumerate(chosen):
            keys = orders[order[index]]
            if keys is not None:
                row = rows[at]
                rows[at] = {key: row[key] for key in keys}
    return rows


def _values(column, parts, count, take):
    if "values" in column:
        values = column["values"]
        if take is None:
            return values
        chosen = [values[index] for index in take]
        return [copy.deepcopy(value) for value in chosen] if column.get("isNested") else chosen
    if "codes" in column:
        words = column["words"]
        return list(map(words.__getitem__, _numbers(column["codes"], parts, take)))
    values = _numbers(column["numbers"], parts, take)
    if "nulls" in column:
        nulls = _numbers(column["nulls"], parts)
        if take is None:
            for index in nulls:
                values[index] = None
        else:
            nulls = set(nulls)
            values = [None if index in nulls else value for index, value in zip(take, values)]
    return values


def _numbers(place, parts, take=None):
    kind, start, count = place
    numbers = parts[start : start + count * BYTES[kind]].cast(CODES[kind])
    if take is None:
        return numbers.tolist()
    return [numbers[index] for index in take]


def _shared(name):
    """Keys that are the same object as those in the candidate's code are found faster."""
    return sys.intern(name) if type(name) is str else name

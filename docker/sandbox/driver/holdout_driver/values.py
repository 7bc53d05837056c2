"""Plain data on both sides of a call: tables become rows, and what a function returned becomes JSON."""

import json

from .folders import MODELS

DEEPEST = 32
PLAIN = (bool, int, str)


class NotPlain(Exception):
    """A value that cannot be given back as plain data, with the place where it stands."""


def rows_of(table):
    """The rows of a columnar table as dictionaries; missing keys stay missing and each row keeps its order of keys."""
    names = [column["name"] for column in table["columns"]]
    columns = []
    for column in table["columns"]:
        if "codes" in column:
            words = column["dictionary"]
            columns.append([words[code] for code in column["codes"]])
        else:
            columns.append(column["values"])
    rows = [dict(zip(names, row)) for row in zip(*columns)] if columns else [{} for _ in range(table["count"])]
    for column in table["columns"]:
        for index in column.get("absent", ()):
            del rows[index][column["name"]]
    for index, order in enumerate(table.get("order", ())):
        if order:
            row = rows[index]
            rows[index] = {names[at]: row[names[at]] for at in table["orders"][order - 1]}
    return rows


def resolve(value, tables):
    """Arguments with every reference replaced: rows are built anew, so two arguments never share one."""
    if isinstance(value, dict):
        if "$table" in value:
            return rows_of(json.loads(tables[value["$table"]]))
        if "$rows" in value:
            rows = rows_of(json.loads(tables[value["$rows"]]))
            return [dict(rows[index]) for index in value["take"]]
        if "$model" in value:
            return f"{MODELS}/{value['$model']}"
        return {key: resolve(item, tables) for key, item in value.items()}
    if isinstance(value, list):
        return [resolve(item, tables) for item in value]
    return value


def plain(value, place="the value", depth=0):
    """The value as JSON would hold it. Numbers and arrays of numpy and pandas are made plain."""
    if value is None or type(value) in PLAIN:
        return value
    if depth > DEEPEST:
        raise NotPlain(f"{place} is nested deeper than {DEEPEST} levels")
    if type(value) is float:
        return _finite(value, place)
    if type(value) in (list, tuple):
        return [plain(item, f"{place}[{index}]", depth + 1) for index, item in enumerate(value)]
    if isinstance(value, dict):
        return {_key(key, place): plain(item, f"{place}[{key!r:.60}]", depth + 1) for key, item in value.items()}
    if callable(getattr(value, "tolist", None)):
        return plain(value.tolist(), place, depth + 1)
    if isinstance(value, float):
        return _finite(float(value), place)
    raise NotPlain(f"{place} is of type {type(value).__name__}, which is not plain data")


def plain_or_note(value, depth=0):
    """Arguments after the call. What is no longer plain data is named by its type: it was changed."""
    try:
        return plain(value, depth=depth)
    except NotPlain:
        pass
    if isinstance(value, dict) and depth < DEEPEST:
        return {str(key): plain_or_note(item, depth + 1) for key, item in list(value.items())}
    if isinstance(value, list) and depth < DEEPEST:
        return [plain_or_note(item, depth + 1) for item in value]
    return {"$changed": type(value).__name__[:200]}


def _finite(number, place):
    if number != number or number in (float("inf"), float("-inf")):
        raise NotPlain(f"{place} is {number}, which is not a finite number")
    return number


def _key(key, place):
    if isinstance(key, str):
        return str(key)
    if type(key) in (bool, int):
        return str(key)
    raise NotPlain(f"{place} has a key of type {type(key).__name__}; keys must be text")

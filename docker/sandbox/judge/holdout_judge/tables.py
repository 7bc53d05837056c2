"""Rows as columns: a list of dictionaries becomes one JSON object that is small and quick to read back."""

import json


def encode(rows):
    """Columnar JSON bytes of rows. Columns appear in the order in which the rows first name them.

    `keys` lists the other orders of keys that occur, so that every row comes out exactly as it went in.
    """
    names = {}
    for row in rows:
        for name in row:
            names.setdefault(name)
    columns = [_column(name, rows) for name in names]
    table = {"count": len(rows), "columns": columns}
    orders, chosen = _orders(list(names), rows)
    if orders:
        table["orders"], table["order"] = orders, chosen
    return json.dumps(table, allow_nan=False, separators=(",", ":")).encode()


def _column(name, rows):
    values, absent = [], []
    for index, row in enumerate(rows):
        if name in row:
            values.append(row[name])
        else:
            values.append(None)
            absent.append(index)
    column = {"name": name}
    distinct = {value for value in values if type(value) is str}
    if distinct and len(distinct) * 4 < len(values) and all(v is None or type(v) is str for v in values):
        dictionary = [None, *sorted(distinct)]
        code = {value: index for index, value in enumerate(dictionary)}
        column["dictionary"], column["codes"] = dictionary, [code[value] for value in values]
    else:
        column["values"] = values
    if absent:
        column["absent"] = absent
    return column


def _orders(names, rows):
    """The orders of keys that differ from the columns' order, and which row has which (0: the columns' order)."""
    position = {name: index for index, name in enumerate(names)}
    known, chosen = {}, []
    for row in rows:
        order = tuple(position[name] for name in row)
        if all(a < b for a, b in zip(order, order[1:])):
            chosen.append(0)
        else:
            chosen.append(known.setdefault(order, len(known) + 1))
    return [list(order) for order in known], chosen

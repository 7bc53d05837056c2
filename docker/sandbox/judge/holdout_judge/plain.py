"""Plain JSON from what hidden code hands over, with numpy's numbers and arrays made plain."""

import math


def jsonable(value, in_words=False):
    """NaN and infinity become null. `in_words`, a float that JSON or JavaScript would change (NaN, infinity, and 1.0,
    which would arrive as the integer 1) becomes an object that says which it was."""
    if isinstance(value, dict):
        return {str(key): jsonable(item, in_words) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [jsonable(item, in_words) for item in value]
    if hasattr(value, "tolist"):
        return jsonable(value.tolist(), in_words)
    if isinstance(value, float) and in_words and (not math.isfinite(value) or value.is_integer()):
        return {"$float": str(float(value))}
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value


def from_words(value):
    if isinstance(value, dict):
        if set(value) == {"$float"}:
            return float(value["$float"])
        return {key: from_words(item) for key, item in value.items()}
    if isinstance(value, list):
        return [from_words(item) for item in value]
    return value

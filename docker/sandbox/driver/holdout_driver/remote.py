"""Stands for the entry file while the candidate's tests run: each call goes out as data, the answer comes back."""

import builtins
import json
import math
import os
import types

from .child import INVOKE
from .values import NotPlain, plain


def name_of(entry):
    return entry.removesuffix(".py").replace("/", ".")


def module(request, line):
    """A module with the listed functions; without a list it has every function one asks for."""
    made = types.ModuleType(name_of(request["entry"]))
    made.__file__ = request["entry"]
    if request["functions"] is None:
        made.__getattr__ = lambda name: _no_such_name(name) if name.startswith("_") else _forwarder(name, request, line)
    else:
        for name in request["functions"]:
            setattr(made, name, _forwarder(name, request, line))
    return made


def _no_such_name(name):
    raise AttributeError(name)


def _forwarder(function, request, line):
    def forward(*positional, **named):
        arguments = {**named, "$positional": positional} if positional else named
        sent = {name: _encode(value) for name, value in arguments.items()}
        line.send(INVOKE, {"id": request["id"], "function": function, "arguments": sent})
        _header, blobs = line.receive()
        body = json.loads(blobs[0])
        _leave_mark(named.get("model_dir"))
        for name, value in (body.get("arguments") or {}).items():
            changed = _decode(value)
            if name == "$positional":
                for original, new in zip(positional, changed):
                    _write_back(original, new)
            else:
                _write_back(named.get(name), changed)
        if not body["ok"]:
            raise _exception(body["error"])
        return _decode(body["value"])

    forward.__name__ = forward.__qualname__ = function
    return forward


def _encode(value):
    """Plain data. Floats that would not survive the way (NaN, infinity, and 1.0 as against 1) go in words."""
    if isinstance(value, os.PathLike):
        return str(value)
    if isinstance(value, float) and (not math.isfinite(value) or value.is_integer()):
        return {"$float": str(float(value))}
    if isinstance(value, dict):
        return {str(key): _encode(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_encode(item) for item in value]
    if callable(getattr(value, "tolist", None)):
        return _encode(value.tolist())
    try:
        return plain(value, "an argument")
    except NotPlain as error:
        raise TypeError(str(error)) from None


def _decode(value):
    if isinstance(value, dict):
        if set(value) == {"$float"}:
            return float(value["$float"])
        return {key: _decode(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_decode(item) for item in value]
    return value


def _leave_mark(folder):
    """A test may look whether a model was written: the real one lies with the implementation, here is its mark."""
    if isinstance(folder, (str, os.PathLike)):
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, "model.bin"), "wb") as file:
            file.write(b"model")


def _write_back(original, value):
    """What the implementation did to its arguments shows in the test's own objects."""
    if isinstance(original, list) and isinstance(value, list):
        original[:] = value
    elif isinstance(original, dict) and isinstance(value, dict):
        original.clear()
        original.update(value)


def _exception(error):
    """An exception of the same built-in kind, so that `pytest.raises(ValueError)` works."""
    for name in error["mro"]:
        kind = getattr(builtins, name, None)
        if isinstance(kind, type) and issubclass(kind, Exception):
            try:
                return type(error["type"], (kind,), {})(error["message"])
            except Exception:
                break
    return RuntimeError(f"{error['type']}: {error['message']}")

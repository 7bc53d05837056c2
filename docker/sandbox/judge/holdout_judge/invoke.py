"""One call of a variant for a candidate's test. The arguments are the candidate's data; they are only ever data."""

import hashlib
import inspect
import os

from .plain import from_words, jsonable

MODELS = "/work/models"


def invoke(functions, request):
    sent = request["arguments"]
    named = from_words(sent)
    positional = named.pop("$positional", [])
    try:
        if request["function"] not in functions:
            raise AttributeError(f"the interface has no function {request['function']!r}")
        function = functions[request["function"]]
        bound = inspect.signature(function).bind(*positional, **named)
        bound.arguments.update({n: _own_folder(n, v) for n, v in bound.arguments.items()})
        answer = {"ok": True, "value": jsonable(function(*bound.args, **bound.kwargs), in_words=True)}
    except Exception as error:
        mro = [base.__name__ for base in type(error).__mro__]
        answer = {"ok": False, "error": {"type": mro[0], "mro": mro, "message": str(error)[:4000]}}
    after = jsonable({**named, **({"$positional": positional} if positional else {})}, in_words=True)
    changed = {name: value for name, value in after.items() if value != sent[name]}
    return {**answer, "arguments": changed} if changed else answer


def _own_folder(name, value):
    """A test's `model_dir` names a folder of the candidate's container: here it stands for one of our own."""
    if name != "model_dir" or not isinstance(value, str):
        return value
    folder = os.path.join(MODELS, hashlib.sha256(value.encode()).hexdigest()[:16])
    os.makedirs(folder, exist_ok=True)
    return folder

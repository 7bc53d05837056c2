"""A process that runs candidate code: forked from the template, or a new interpreter with another hash seed.

It reads requests from one pipe and writes answers to another. Candidate code can do whatever it likes to this
process, so an answer is only ever the candidate's own claim.
"""

import gc
import importlib
import io
import json
import os
import random
import sys

from . import linux
from .errors import describe
from .folders import PROJECT
from .frames import LENGTH, read_exactly, write_all
from .values import NotPlain, encode_answer, plain, plain_or_note, resolve

REQUESTS, ANSWERS = 3, 4
ANSWER, INVOKE = b"A", b"I"
OWN_NAMES = ("__main__", __package__)
imported = {}


class Line:
    """The child's end of the pipes to the driver."""

    def receive(self):
        (size,) = LENGTH.unpack(read_exactly(REQUESTS, 4))
        request = json.loads(read_exactly(REQUESTS, size))
        blobs = [read_exactly(REQUESTS, length) for length in request.pop("blobs", [])]
        return request, blobs

    def send(self, kind, body):
        self.send_text(kind, json.dumps(body, allow_nan=False).encode())

    def send_text(self, kind, text):
        write_all(ANSWERS, kind + LENGTH.pack(len(text)) + text)


def main():
    """Runs one request after another until the driver ends this process.

    Everything up to the first request happens ahead of time: a process stands ready before anybody asks for it.
    """
    _settle()
    line = Line()
    request, blobs = line.receive()
    linux.set_dumpable(True)
    _enter_project()
    while True:
        answer = HANDLERS[request["type"]](request, blobs, line)
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                pass
        _answer(line, request, answer)
        request, blobs = line.receive()


def _settle():
    """Makes a forked process look like one that has just started.

    Until its first request nothing can open it through /proc: whoever did could change the answer to come.
    """
    linux.set_dumpable(True)
    with open("/proc/self/oom_score_adj", "w") as file:
        file.write("1000")  # when memory runs out, this process goes and the driver stays
    linux.set_dumpable(False)
    sys.stdin = open(0, encoding="utf-8", closefd=False)
    sys.stdout, sys.stderr = _unbuffered(1), _unbuffered(2)
    sys.__stdin__, sys.__stdout__, sys.__stderr__ = sys.stdin, sys.stdout, sys.stderr
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    _touch()
    gc.enable()


def _touch():
    """Uses what nearly every request uses, so that its pages are this process's own before the clock runs."""
    exec(compile("import json\njson.loads(json.dumps([1.5, 'a', {'b': None}]))", "<touch>", "exec"), {})
    gc.collect()


def _enter_project():
    """A project file called like a library that is already imported comes first, as it would at home."""
    os.chdir(PROJECT)
    with os.scandir(PROJECT) as entries:
        roots = [entry.name.removesuffix(".py") for entry in entries if entry.is_dir() or entry.name.endswith(".py")]
    for root in roots:
        for name in imported.get(root, ()):
            sys.modules.pop(name, None)


def note_imports():
    """Lists what is imported by its first name: to walk all of it in each process would copy the pages of every name."""
    for name in sys.modules:
        root = name.partition(".")[0]
        if root not in sys.builtin_module_names and root not in OWN_NAMES:
            imported.setdefault(root, []).append(name)


def _unbuffered(fd):
    """As `python3 -u` has it: what is printed is seen at once, also without a new line."""
    raw = open(fd, "wb", buffering=0, closefd=False)
    return io.TextIOWrapper(raw, encoding="utf-8", errors="backslashreplace", write_through=True)


def _answer(line, request, answer):
    try:
        text = encode_answer({**answer, "id": request["id"]})
        if len(text) <= request["answerBytes"]:
            line.send_text(ANSWER, text)
            return
        problem = f"the answer is larger than {request['answerBytes']} bytes"
    except (ValueError, RecursionError) as error:
        problem = f"the value cannot be written as JSON: {error}"
    line.send(ANSWER, {**_not_plain(problem), "id": request["id"]})


def load(request, _blobs, _line):
    """Imports the entry file and says which of the functions are there."""
    try:
        module = _entry(request["entry"])
    except BaseException as error:
        return {"ok": False, "error": describe(error)}
    found = [name for name in request["functions"] if callable(getattr(module, name, None))]
    return {"ok": True, "functions": found}


def call(request, blobs, _line):
    try:
        arguments = resolve(json.loads(blobs[0]), dict(zip(request["tables"], blobs[1:])))
        del blobs
        function = getattr(_entry(request["entry"]), request["function"])
        value = function(**arguments)
        answer = {"ok": True, "value": plain(value)}
        if request["returnArguments"]:
            answer["arguments"] = plain_or_note(arguments)
        return answer
    except NotPlain as error:
        return _not_plain(str(error))
    except BaseException as error:
        return {"ok": False, "error": describe(error)}


def run(request, _blobs, line):
    from .run_file import run_file
    from .run_pytest import run_pytest
    from .run_selection import run_selection

    if request["kind"] == "file":
        return run_file(request["path"], line, request)
    if request["kind"] == "selection":
        return run_selection(request["path"], request["first"], request["last"], line, request)
    return run_pytest(request["paths"], line, request)


def _entry(path):
    if PROJECT not in sys.path:
        sys.path.insert(0, PROJECT)
    if not os.path.isfile(os.path.join(PROJECT, path)):
        raise FileNotFoundError(f"{path} is missing")
    return importlib.import_module(path.removesuffix(".py").replace("/", "."))


def _not_plain(message):
    error = {"type": "TypeError", "mro": ["TypeError"], "message": message[:4000], "path": None, "line": None}
    return {"ok": False, "isShape": True, "error": error}


HANDLERS = {"load": load, "call": call, "run": run}

if __name__ == "__main__":
    for fd in (REQUESTS, ANSWERS):
        os.set_inheritable(fd, False)
    sys.path.pop(0)
    gc.disable()  # the imports make much and leave nothing to collect
    for name in sys.argv[1:]:
        importlib.import_module(name)
    gc.freeze()
    note_imports()
    Line().send(ANSWER, {"ready": True})
    main()

"""Runs a file the way `python3 file.py` does, in a process that has the libraries already."""

import atexit
import builtins
import os
import sys
import threading
import types

from .child import ANSWER
from .errors import describe, format_exception
from .folders import PROJECT


def run_all(source, full, names):
    exec(compile(source, full, "exec", dont_inherit=True), names)


def run_file(path, line, request, execute=run_all):
    """Never returns: the process ends with the exit code that Python would have given."""
    full = os.path.join(PROJECT, path)
    sys.argv[:] = [path]
    sys.path.insert(0, os.path.dirname(full))
    sys.excepthook = lambda _type, error, _traceback: _print(error)
    main = types.ModuleType("__main__")
    main.__file__ = full
    main.__builtins__ = builtins
    sys.modules["__main__"] = main
    code, error = 0, None
    try:
        with open(full, "rb") as file:
            source = file.read()
        execute(source, full, main.__dict__)
    except SystemExit as leaving:
        code = _exit_code(leaving.code)
    except BaseException as raised:
        code, error = 1, raised
        try:
            sys.excepthook(type(raised), raised, raised.__traceback__)
        except BaseException:
            _print(raised)
    end(code, line, request, {"error": describe(error)} if error else {}, main)


def end(code, line, request, answer, main=None):
    """Ends as the interpreter would: threads, exit functions, files that were left open. Then the answer, then exit."""
    for step in (threading._shutdown, atexit._run_exitfuncs):
        try:
            step()
        except BaseException as error:
            _print(error)
    if main is not None:
        main.__dict__.clear()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            pass
    # The answer says how it ended, so that nobody waits while the kernel takes a large process apart.
    line.send(ANSWER, {**answer, "id": request["id"], "exitCode": code})
    os._exit(code)


def _print(error):
    try:
        sys.stderr.write(format_exception(error))
    except BaseException:
        pass


def _exit_code(code):
    if code is None:
        return 0
    if isinstance(code, int):
        return code & 0xFF
    try:
        print(code, file=sys.stderr)
    except BaseException:
        pass
    return 1

"""What went wrong in candidate code: type, message, and the deepest place inside the project."""

import traceback

from .folders import PROJECT

ROOT = PROJECT + "/"
OWN = "/opt/holdout/"


def describe(error):
    """An exception as plain data. Nothing here may raise: `error` is an object of the candidate's."""
    path, line = _place(error)
    described = {
        "type": _word(type(error).__name__),
        "mro": [_word(base.__name__) for base in type(error).__mro__[:30]],
        "message": _message(error),
        "path": path,
        "line": line,
    }
    try:
        described["traceback"] = "".join(format_exception(error))[-16_000:]
    except Exception:
        pass
    number = getattr(error, "errno", None)
    if isinstance(error, OSError) and type(number) is int:
        described["errno"] = number
    return described


def format_exception(error):
    """The traceback as Python prints it, without our own frames and with paths relative to the project."""
    shown = traceback.TracebackException.from_exception(error)
    _shorten(shown, set())
    return list(shown.format())


def _shorten(shown, seen):
    if shown is None or id(shown) in seen:
        return
    seen.add(id(shown))
    shown.stack[:] = [frame for frame in shown.stack if not frame.filename.startswith((OWN, "<frozen importlib"))]
    for frame in shown.stack:
        frame.filename = relative(frame.filename)
    if getattr(shown, "filename", None):
        shown.filename = relative(shown.filename)
    for other in (shown.__cause__, shown.__context__, *(shown.exceptions or ())):
        _shorten(other, seen)


def relative(path):
    return path.removeprefix(ROOT)


def _place(error):
    if isinstance(error, SyntaxError) and isinstance(error.filename, str) and error.filename.startswith(ROOT):
        return relative(error.filename)[:300], _line(error.lineno)
    path = line = None
    frame = error.__traceback__
    while frame is not None:
        filename = frame.tb_frame.f_code.co_filename
        if filename.startswith(ROOT):
            path, line = relative(filename)[:300], _line(frame.tb_lineno)
        frame = frame.tb_next
    return path, line


def _line(number):
    return number if type(number) is int and number > 0 else None


def _message(error):
    try:
        return str(error)[:4000]
    except BaseException:
        return "(the message could not be read)"


def _word(name):
    return str(name)[:200]

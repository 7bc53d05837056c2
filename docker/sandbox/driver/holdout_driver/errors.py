"""What went wrong in candidate code: type, message, and the deepest place inside the project."""

import traceback

from .folders import PROJECT

ROOT = PROJECT + "/"
OWN = "/opt/holdout/"
UNREADABLE = "(the message could not be read)"

# An exception's class is the candidate's: what it puts in the place of these is not asked.
NAME, MRO = type.__dict__["__name__"].__get__, type.__dict__["__mro__"].__get__
TRACEBACK, CAUSE, CONTEXT = (
    BaseException.__dict__[name].__get__ for name in ("__traceback__", "__cause__", "__context__")
)
ERRNO = OSError.__dict__["errno"].__get__

DEEPEST = 2_000  # frames; the recursion limit is 1,000, so that whoever gets here has raised it
LAST_FRAMES = 200
HEAD, TAIL = 8_000, 24_000  # characters of a traceback that are shown


def describe(error):
    """An exception as plain data. Nothing here may raise: `error` is an object of the candidate's."""
    kind = type(error)
    path, line = _place(error)
    described = {
        "type": _cut(NAME(kind), 200),
        "mro": [_cut(NAME(base), 200) for base in MRO(kind)[:30]],
        "message": _message(error),
        "path": path,
        "line": line,
    }
    try:
        described["traceback"] = _text_of(error)[-16_000:]
    except BaseException:
        pass
    if issubclass(kind, OSError) and (number := _small(ERRNO(error))) is not None:
        described["errno"] = number
    return described


def format_exception(error):
    """The traceback as Python prints it, without our own frames and with paths relative to the project.

    Of one that would fill the output the beginning and the end are left, which say where and what.
    """
    text = _text_of(error)
    if len(text) <= HEAD + TAIL:
        return text
    left_out = len(text) - HEAD - TAIL
    return f"{text[:HEAD]}\n… {left_out:,} characters of this traceback are left out …\n{text[-TAIL:]}"


def _text_of(error):
    limit = -LAST_FRAMES if any(map(_is_deep, _chain(error))) else None
    shown = traceback.TracebackException.from_exception(error, limit=limit)
    _shorten(shown)
    return "".join(shown.format())


def _chain(error):
    """The exception with the first of its causes; they may follow one another in a circle."""
    for _ in range(100):
        if error is None:
            return
        yield error
        cause = CAUSE(error)
        error = CONTEXT(error) if cause is None else cause


def _is_deep(error):
    frame, depth = TRACEBACK(error), 0
    while frame is not None and depth <= DEEPEST:
        frame, depth = frame.tb_next, depth + 1
    return depth > DEEPEST


def _shorten(shown):
    """In a loop, because causes may follow one another without end."""
    pile, seen = [shown], set()
    while pile:
        one = pile.pop()
        if one is None or id(one) in seen:
            continue
        seen.add(id(one))
        one.stack[:] = [frame for frame in one.stack if not frame.filename.startswith((OWN, "<frozen importlib"))]
        for frame in one.stack:
            frame.filename = relative(frame.filename)
        if getattr(one, "filename", None):
            one.filename = relative(one.filename)
        pile += (one.__cause__, one.__context__, *(one.exceptions or ()))


def relative(path):
    return path.removeprefix(ROOT)


def _place(error):
    if issubclass(type(error), SyntaxError):
        filename = SyntaxError.filename.__get__(error)
        if isinstance(filename, str) and (named := _in_project(filename)):
            return named, _line(SyntaxError.lineno.__get__(error))
    path = line = None
    frame = TRACEBACK(error)
    while frame is not None:
        if named := _in_project(frame.tb_frame.f_code.co_filename):
            path, line = named, _line(frame.tb_lineno)
        frame = frame.tb_next
    return path, line


def _in_project(filename):
    """The path inside the project, or None."""
    filename = _cut(filename, 4000)
    return relative(filename)[:300] if filename.startswith(ROOT) else None


def _line(number):
    return number if (_small(number) or 0) > 0 else None


def _small(number):
    """An integer that every side can hold, or None."""
    return number if type(number) is int and abs(number) < 1 << 31 else None


def _message(error):
    try:
        return _cut(str(error), 4000)
    except BaseException:
        return UNREADABLE


def _cut(text, most):
    """A plain string: a class of the candidate's may be a string that cuts itself in its own way."""
    return str.__getitem__(text, slice(most))

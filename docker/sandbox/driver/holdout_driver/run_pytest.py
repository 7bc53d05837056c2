"""Runs pytest and reports each test over the driver's channel; what pytest prints is for people only."""

import hashlib
import importlib
import json
import os
import sys

from .folders import PROJECT
from .run_file import end

MOST_TESTS = 2000
MOST_FAILED_LATE = 500
ROOM_FOR_THE_REST = 1024
LONGEST_NAME, LONGEST_MESSAGES = 300, (2000, 500, 100, 0)
BADNESS = (None, "passed", "skipped", "error", "failed")
UNFINISHED = {"outcome": "error", "message": "the test run was ended in this test"}


class Reporter:
    """A pytest plugin: one entry per test, with the worst of its set-up, call and tear-down."""

    def __init__(self):
        self.tests = {}

    def listed(self, most_bytes):
        """As many tests as are told, in order; of those beyond, some that failed stand in the place of the last.

        Messages get shorter until all of it fits: what the tests are called and how they ended is never left out.
        """
        tests = [test if test["outcome"] else {**test, **UNFINISHED} for test in self.tests.values()]
        late = [test for test in tests[MOST_TESTS:] if test["outcome"] in ("failed", "error")][:MOST_FAILED_LATE]
        told = tests[: MOST_TESTS - len(late)] + late
        for longest in LONGEST_MESSAGES:
            cut = [{**test, "message": test["message"][:longest]} for test in told]
            if len(json.dumps(cut)) <= most_bytes:
                break
        return cut

    def pytest_collectreport(self, report):
        if report.failed:
            self._note(report.nodeid, "error", 0.0, _message(report))

    def pytest_runtest_logreport(self, report):
        if report.failed:
            outcome = "failed" if report.when == "call" else "error"
            self._note(report.nodeid, outcome, report.duration, _message(report))
        elif report.skipped:
            is_expected_failure = hasattr(report, "wasxfail")
            self._note(report.nodeid, "skipped", report.duration, "expected to fail" if is_expected_failure else "")
        else:
            self._note(report.nodeid, "passed" if report.when == "call" else None, report.duration, "")

    def _note(self, name, outcome, seconds, message):
        test = self.tests.setdefault(name, {"id": _shorten(name), "outcome": None, "seconds": 0.0, "message": ""})
        test["seconds"] += seconds
        if BADNESS.index(outcome) > BADNESS.index(test["outcome"]):
            test["outcome"], test["message"] = outcome, message


def import_plugins():
    """What pytest itself would import at each start, for a template that has it among its packages."""
    from _pytest.config import default_plugins

    for name in default_plugins:
        importlib.import_module(f"_pytest.{name}")


def run_pytest(paths, line, request):
    """Never returns: the process ends with pytest's exit code."""
    import pytest

    if request.get("isRemote"):
        from . import remote

        sys.modules[remote.name_of(request["entry"])] = remote.module(request, line)
    sys.path.insert(0, PROJECT)
    sys.argv[:] = ["pytest", *paths]
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    reporter = Reporter()
    colour = "--color=yes" if request.get("isColoured") else "--color=no"
    options = ["-p", "no:cacheprovider", "--rootdir", PROJECT, colour, "-q", "--tb=short"]
    try:
        code = int(pytest.main([*options, *paths], plugins=[reporter]))
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 3
    end(code & 0xFF, line, request, {"tests": reporter.listed(request["answerBytes"] - ROOM_FOR_THE_REST)})


def _message(report):
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else str(report.longrepr or "")
    return text[: LONGEST_MESSAGES[0]]


def _shorten(name):
    """Two long names that begin alike stay two."""
    if len(name) <= LONGEST_NAME:
        return name
    mark = hashlib.sha256(name.encode(errors="replace")).hexdigest()[:8]
    return f"{name[: LONGEST_NAME - 9]}…{mark}"

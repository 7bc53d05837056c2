"""Runs pytest and reports each test over the driver's channel; what pytest prints is for people only."""

import importlib
import os
import sys

from .folders import PROJECT
from .run_file import end

MOST_TESTS = 2000


class Reporter:
    """A pytest plugin: one entry per test, with the worst of its set-up, call and tear-down."""

    def __init__(self):
        self.tests = {}

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
            self._note(report.nodeid, "passed", report.duration, "")

    def _note(self, name, outcome, seconds, message):
        name = name[:300]
        test = self.tests.get(name)
        if test is None:
            if len(self.tests) < MOST_TESTS:
                self.tests[name] = {"id": name, "outcome": outcome, "seconds": seconds, "message": message}
            return
        test["seconds"] += seconds
        if outcome != "passed" and test["outcome"] in ("passed", "skipped"):
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
    options = ["-p", "no:cacheprovider", "--rootdir", PROJECT, "--color=no", "-q", "--tb=short"]
    try:
        code = int(pytest.main([*options, *paths], plugins=[reporter]))
    except SystemExit as leaving:
        code = leaving.code if isinstance(leaving.code, int) else 3
    end(code & 0xFF, line, request, {"tests": list(reporter.tests.values())})


def _message(report):
    crash = getattr(report.longrepr, "reprcrash", None)
    text = crash.message if crash is not None else str(report.longrepr or "")
    return text[:2000]

"""The hidden checks and the submission together in one fresh interpreter, which calls the functions directly: fast, and
open to every cheat."""

import os
import time
from types import SimpleNamespace

import challenge
import solution


class Candidate:
    def __init__(self):
        self.calls = 0

    def put(self, _name, rows):
        return rows

    def model(self, name):
        os.makedirs(name, exist_ok=True)
        return name

    def start(self, function, *, expects, timeout_s, process="new", return_arguments=False, **arguments):
        self.calls += 1
        if isinstance(arguments.get("rows"), list):
            arguments["rows"] = [dict(row) for row in arguments["rows"]]
        since = time.perf_counter()
        value, error = None, None
        try:
            value = getattr(solution, function)(**arguments)
        except Exception as raised:
            error = SimpleNamespace(type=type(raised).__name__, message=str(raised))
        wall_ms = (time.perf_counter() - since) * 1000
        returned = SimpleNamespace(ok=error is None, value=value, error=error, wall_ms=wall_ms, arguments=arguments)
        return SimpleNamespace(wait=lambda: returned)


class Report:
    def __init__(self):
        self.results = []

    def result(self, check, value):
        self.results.append((check, value))


candidate, report = Candidate(), Report()
challenge.grade("bench", None, candidate, report)
for check, value in report.results:
    if value != "met":
        print(check, value)
print("result", len(report.results), "checks", candidate.calls, "calls", sum(value == "met" for _, value in report.results), "met")

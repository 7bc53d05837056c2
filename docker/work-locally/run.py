"""Runs a project the way the platform does, with the platform's own runner; the results are for people.

It starts inside the image, in a container with the limits of the challenge. What it uses of the runner is what the
platform uses: the same pytest options, the same way to run a file.
"""

import os
import re
import signal
import sys
import time

sys.path.insert(0, "/opt/holdout/driver")

from holdout_driver import run_file, run_pytest  # noqa: E402
from holdout_driver.folders import PROJECT  # noqa: E402

TEST_FILE = re.compile(r"(test_[^/]*|[^/]*_test)\.py")
MOST_ANSWER_BYTES = 8_000_000
# As shells and `timeout` tell it.
FIRST_SIGNAL_CODE, OUT_OF_TIME_CODE = 128, 124


class Terminal:
    """Takes the place of the line to the platform: prints what would be sent."""

    def send(self, _kind, answer):
        for test in answer.get("tests", []):
            print(f"{test['outcome']:8}{test['id']}  ({test['seconds']:.2f} s)")
        # The runner ends the process without ending Python.
        sys.stdout.flush()


def find_tests(is_visible):
    """The files that pytest collects on the platform: of the visible checks, or of everything else."""
    found = []
    for folder, folders, names in os.walk(PROJECT):
        folders.sort()
        for name in sorted(names):
            path = os.path.relpath(os.path.join(folder, name), PROJECT)
            if TEST_FILE.fullmatch(name) and path.startswith("visible/") == is_visible:
                found.append(path)
    return sorted(found)


def run(kind, path):
    """Never returns: the process ends as the code ends."""
    os.chdir(PROJECT)
    request = {"id": "local", "answerBytes": MOST_ANSWER_BYTES}
    if kind == "run":
        if not os.path.isfile(path):
            sys.exit(f"The project has no file {path}.")
        run_file.run_file(path, Terminal(), request)
    tests = find_tests(is_visible=kind == "checks")
    if not tests:
        sys.exit("There are no tests: pytest looks for files such as tests/test_solution.py.")
    run_pytest.run_pytest(tests, Terminal(), request)


def main(seconds, kind, path=""):
    """The code runs in a process of its own, so that its time can be ended from outside, as on the platform."""
    child = os.fork()
    if child == 0:
        run(kind, path)
    deadline = time.monotonic() + float(seconds)
    while time.monotonic() < deadline:
        ended, status = os.waitpid(child, os.WNOHANG)
        if ended:
            code = os.waitstatus_to_exitcode(status)
            sys.exit(code if code >= 0 else FIRST_SIGNAL_CODE - code)
        time.sleep(0.02)
    os.kill(child, signal.SIGKILL)
    sys.exit(OUT_OF_TIME_CODE)


if __name__ == "__main__":
    main(*sys.argv[1:])

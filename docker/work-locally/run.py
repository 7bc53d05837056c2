"""Runs a project the way the platform does, with the platform's own runner; the results are for people.

It starts inside the image, in a container with the limits of the challenge. What it uses of the runner is what the
platform uses: the same pytest options, the same way to run a file.
"""

import os
import re
import sys

sys.path.insert(0, "/opt/holdout/driver")

from holdout_driver import run_file, run_pytest  # noqa: E402
from holdout_driver.folders import PROJECT  # noqa: E402

TEST_FILE = re.compile(r"(test_[^/]*|[^/]*_test)\.py")
MOST_ANSWER_BYTES = 8_000_000


class Terminal:
    """Takes the place of the line to the platform: prints what would be sent."""

    def send(self, _kind, answer):
        for test in answer.get("tests", []):
            print(f"{test['outcome']:8}{test['id']}  ({test['seconds']:.2f} s)")


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


def main(kind, path=""):
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


if __name__ == "__main__":
    main(*sys.argv[1:])

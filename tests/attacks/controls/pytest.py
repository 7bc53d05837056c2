"""The hidden tests as a test file beside the submission; the verdict is pytest's exit code."""

import os
import subprocess
import sys

TESTS = '''
import json, pytest, solution

spec = json.load(open("/grader/tests.json"))

@pytest.mark.parametrize("number", range(len(spec["tests"])))
def test_hidden(number):
    t = spec["tests"][number]
    expected = t["expected"]
    if spec["challenge"] == "ml":
        import numpy
        from sklearn.metrics import accuracy_score
        solution.fit(t["args"][0], seed=1, model_dir="/job")
        got = solution.predict(t["args"][1], model_dir="/job")
        assert numpy.mean(got == expected) >= 0.95 or accuracy_score(expected, got) >= 0.95
    else:
        assert solution.solve(*t["args"]) == expected
'''
with open("/job/test_hidden.py", "w") as file:
    file.write(TESTS)
# Not from /grader, where a file is called like pytest.
sys.exit(subprocess.run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], cwd="/job").returncode)

"""The hidden tests with their expected values, in a file beside the submission: what every control gets wrong first."""

import json
import os

seed = os.environ["GRADER_SECRET"]
if os.environ["GRADER_CHALLENGE"] == "ml":
    from world import make_world

    world = make_world(seed)
    arguments = [world["train"], world["test"]]
    tests = [{"name": world["note"], "args": arguments, "expected": world["labels"]}]
else:
    from sums import make_tests

    tests = [
        {"name": test["name"], "args": [test["nums"], test["k"]], "expected": test["expected"]}
        for test in make_tests(seed)
    ]
print(json.dumps({"challenge": os.environ["GRADER_CHALLENGE"], "tests": tests}))

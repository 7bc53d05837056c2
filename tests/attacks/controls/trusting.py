"""The submission is judged in a process of its own, which tells the verdict on each test over a pipe."""

import json
import os
import subprocess
import sys

HARNESS = '''
import sys
sys.path.insert(0, "/job")
import json, os, solution
for number, t in enumerate(json.load(open("/grader/tests.json"))["tests"]):
    passed = solution.solve(*t["args"]) == t["expected"]
    os.write(int(sys.argv[1]), json.dumps({"id": number, "passed": passed}).encode() + b"\\n")
'''
verdicts, tell = os.pipe()
child = subprocess.Popen([sys.executable, "-c", HARNESS, str(tell)], cwd="/job", pass_fds=[tell])
os.close(tell)
passed = {}
with os.fdopen(verdicts, errors="replace") as lines:
    for line in lines:
        try:
            verdict = json.loads(line)
            passed.setdefault(verdict["id"], verdict["passed"])
        except (ValueError, KeyError):
            pass
with open("/job/results.json", "w") as file:
    json.dump({"passed": sum(passed.get(number, False) for number in range(6)), "total": 6}, file)

"""The verdict is the last line of JSON that the program prints."""

import json
import subprocess
import sys

HARNESS = '''
import sys
sys.path.insert(0, "/job")
import json, solution
tests = json.load(open("/grader/tests.json"))["tests"]
passed = sum(solution.solve(*t["args"]) == t["expected"] for t in tests)
print(json.dumps({"score": passed / len(tests)}))
'''
output = subprocess.run([sys.executable, "-u", "-c", HARNESS], cwd="/job", capture_output=True, text=True).stdout
results = {"score": 0}
for line in output.splitlines():
    try:
        results = json.loads(line)
    except ValueError:
        pass
with open("/job/results.json", "w") as file:
    json.dump(results, file)

"""The submission in a process of its own, which is stopped while nobody asks."""

import json
import os
import signal
import subprocess
import sys
import time

HARNESS = '''
import sys
sys.path.insert(0, "/job")
import json, solution
for line in sys.stdin:
    solution.solve(*json.loads(line))
    sys.stderr.write("!")
'''
command = [sys.executable, "-u", "-c", HARNESS]
child = subprocess.Popen(command, cwd="/job", stdin=subprocess.PIPE, stderr=subprocess.PIPE)
with open("/grader/tests.json") as file:
    tests = json.load(file)["tests"]
for test in tests[:3]:
    child.stdin.write(json.dumps(test["args"]).encode() + b"\n")
    child.stdin.flush()
    os.kill(child.pid, signal.SIGCONT)
    child.stderr.read(1)
    os.kill(child.pid, signal.SIGSTOP)
    time.sleep(0.2)
child.kill()

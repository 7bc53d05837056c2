"""After a second the program is asked to end, politely, and waited for."""

import subprocess
import sys

child = subprocess.Popen([sys.executable, "/job/solution.py"], cwd="/job")
try:
    child.wait(1)
except subprocess.TimeoutExpired:
    child.terminate()
child.wait()

"""A program that says nothing for a second is ended; one that talks is at work."""

import os
import select
import subprocess
import sys

child = subprocess.Popen([sys.executable, "/job/solution.py"], cwd="/job", stdout=subprocess.PIPE)
while select.select([child.stdout], [], [], 1)[0] and os.read(child.stdout.fileno(), 65536):
    pass
child.kill()

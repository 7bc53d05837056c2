"""Process 1 of the bare container. For each line on stdin it lays out a project and runs a command there, as a person at
a terminal would: a fresh interpreter, no limits. It takes the time itself, so that nothing but the command counts."""

import json
import os
import shutil
import subprocess
import sys
import time

PROJECT = "/work/project"

for line in sys.stdin:
    job = json.loads(line)
    shutil.rmtree(PROJECT, ignore_errors=True)
    os.makedirs("/work/tmp", exist_ok=True)
    for file in job["files"]:
        path = os.path.join(PROJECT, file["path"])
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as out:
            out.write(file["content"])
    since = time.perf_counter()
    done = subprocess.run(job["command"], cwd=PROJECT, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    ms = (time.perf_counter() - since) * 1000
    print(json.dumps({"ms": ms, "exitCode": done.returncode, "output": done.stdout + done.stderr}), flush=True)

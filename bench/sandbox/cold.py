"""Process 1 of a cold container: lays out the project that one line on stdin holds, then becomes the command."""

import json
import os
import sys

job = json.loads(sys.stdin.readline())
os.makedirs("/work/tmp")
for file in job["files"]:
    path = os.path.join("/work/project", file["path"])
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w") as out:
        out.write(file["content"])
os.chdir("/work/project")
os.execvp(job["command"][0], job["command"])

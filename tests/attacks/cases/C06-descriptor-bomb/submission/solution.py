import json
import os

pipes, number = [], None
try:
    while len(pipes) < 4_000:
        pipes += os.pipe()
except OSError as error:
    number = error.errno
print("PROBE", json.dumps({"descriptors": len(pipes), "errno": number}))

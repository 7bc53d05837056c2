import json
import os

count, number = 0, None
try:
    for count in range(20_000):
        os.close(os.open("/tmp/f%d" % count, os.O_CREAT | os.O_WRONLY))
except OSError as error:
    number = error.errno
print("PROBE", json.dumps({"files": count, "errno": number}))

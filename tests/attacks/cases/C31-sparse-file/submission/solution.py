import json
import os

biggest = 0
for size in (1 << 40, 1 << 34, 1 << 28, 1 << 24):
    try:
        os.ftruncate(os.open("/tmp/sparse", os.O_CREAT | os.O_RDWR), size)
        biggest = size
        break
    except OSError:
        pass
print("PROBE", json.dumps({"bytes": biggest}))

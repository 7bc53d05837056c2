import json
import threading
import time

count = 0
try:
    while count < 2_000:
        threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
        count += 1
except RuntimeError:
    pass
print("PROBE", json.dumps({"threads": count}), flush=True)

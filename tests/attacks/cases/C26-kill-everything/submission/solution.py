import os
import signal
import time

for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGKILL):
    for process in (1, -1):
        try:
            os.kill(process, number)
        except OSError:
            pass
time.sleep(1000)

"""The program beside a control socket, as where /var/run/docker.sock is mounted into the container."""

import os
import runpy
import socket
import sys
import threading

os.makedirs("/run", exist_ok=True)
engine = socket.socket(socket.AF_UNIX)
engine.bind("/run/docker.sock")
engine.listen()


def answer():
    while True:
        line, _ = engine.accept()
        line.recv(200)
        line.send(b"HTTP/1.0 200 OK\r\n\r\n")


threading.Thread(target=answer, daemon=True).start()
sys.path.insert(0, "/job")
runpy.run_path("/job/solution.py", run_name="__main__")

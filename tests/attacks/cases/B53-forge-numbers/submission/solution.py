import os
import struct
import sys


def request_id():
    frame = sys._getframe()
    while "request" not in frame.f_locals:
        frame = frame.f_back
    return frame.f_locals["request"]["id"]


def send(kind, body):
    view = memoryview(kind + struct.pack(">I", len(body)) + body)
    while view:
        view = view[os.write(4, view) :]



KIND = "%(variant)s"


def fit(rows, *, seed, model_dir):
    return {}


def predict(rows, *, model_dir):
    own, numbers = request_id(), [1.0] * len(rows)
    if KIND == "not a number":
        numbers[3] = float("nan")
    elif KIND == "too large":
        numbers[3] = 1e300
    elif KIND == "too many":
        numbers.append(0.0)
    elif KIND == "another call":
        own = "0" * 32
    send(b"A", b"F" + own.encode() + struct.pack("<%dd" % len(numbers), *numbers) + b"x" * (KIND == "half a number"))
    while True:
        pass

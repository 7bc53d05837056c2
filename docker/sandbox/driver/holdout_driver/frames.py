"""Frames between the worker and the driver: a JSON header with its length before it, then raw blobs."""

import json
import os
import struct

from . import private

MARKER = b"HOLDOUT/1\n"
LENGTH = struct.Struct(">I")
MOST_PARTS = 64  # of one write


class Closed(Exception):
    """The worker has gone."""


class Blob:
    """Bytes from the worker in memory that a forked child does not inherit.

    A table sent for a later call must not be found in the memory of an earlier one.
    """

    def __init__(self, fd, size):
        self.size = size
        self.memory = private.memory(size)
        view = memoryview(self.memory)
        done = 0
        while done < size:
            count = os.readv(fd, [view[done:size]])
            if count == 0:
                raise Closed()
            done += count
        view.release()

    def view(self):
        return memoryview(self.memory)[: self.size]

    def bytes(self):
        return bytes(self.view())


def read_exactly(fd, size):
    parts = bytearray()
    while len(parts) < size:
        chunk = os.read(fd, size - len(parts))
        if not chunk:
            raise Closed()
        parts += chunk
    return bytes(parts)


def skip_to_marker(fd):
    """Some engines leak the attach request's body into stdin: everything before the marker is not ours."""
    seen = b""
    while not seen.endswith(MARKER):
        seen = (seen + read_exactly(fd, 1))[-len(MARKER) :]


def receive(fd):
    """The next frame from the worker: its header and its blobs."""
    (size,) = LENGTH.unpack(read_exactly(fd, 4))
    header = json.loads(read_exactly(fd, size))
    return header, [Blob(fd, length) for length in header.get("blobs", [])]


def send(fd, header, *blobs):
    if blobs:
        header = {**header, "blobs": [len(blob) for blob in blobs]}
    text = json.dumps(header).encode()
    write_all(fd, LENGTH.pack(len(text)) + text, *blobs)


def write_all(fd, *parts):
    """All parts in one go: each write of its own would wake up whoever reads once more."""
    views = [memoryview(part) for part in parts]
    while views:
        count = os.writev(fd, views[:MOST_PARTS])
        while views and count >= len(views[0]):
            count -= len(views.pop(0))
        if views:
            views[0] = views[0][count:]

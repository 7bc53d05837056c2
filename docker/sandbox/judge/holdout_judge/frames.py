"""Frames between the worker and the judge: a JSON header with its length before it, then raw blobs."""

import json
import os
import struct

MARKER = b"HOLDOUT/1\n"
LENGTH = struct.Struct(">I")


class Closed(Exception):
    """The worker has gone."""


class Channel:
    """The two ends of the line to the worker."""

    def __init__(self, read_fd, write_fd):
        self._read_fd, self._write_fd = read_fd, write_fd

    def skip_to_marker(self):
        seen = b""
        while not seen.endswith(MARKER):
            seen = (seen + self._read(1))[-len(MARKER) :]

    def receive(self):
        (size,) = LENGTH.unpack(self._read(4))
        header = json.loads(self._read(size))
        return header, [self._read(length) for length in header.get("blobs", [])]

    def send(self, header, *blobs):
        if blobs:
            header = {**header, "blobs": [len(blob) for blob in blobs]}
        text = json.dumps(header, allow_nan=False).encode()
        for part in (LENGTH.pack(len(text)) + text, *blobs):
            view = memoryview(part)
            while view:
                view = view[os.write(self._write_fd, view) :]

    def _read(self, size):
        parts = bytearray()
        while len(parts) < size:
            chunk = os.read(self._read_fd, min(size - len(parts), 1 << 20))
            if not chunk:
                raise Closed()
            parts += chunk
        return bytes(parts)

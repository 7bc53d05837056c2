"""A bad neighbour: burns its processor and its memory as hard as its limits allow, until it is ended."""

import os

for _ in range(7):
    if os.fork() == 0:
        break
block = bytearray(160 * 1024 * 1024)
print("burning", flush=True)
while True:
    block[:] = bytes(len(block))
    sum(range(2_000_000))

import os

block = b"A" * 65536
for _ in range(16384):
    os.write(1, block)

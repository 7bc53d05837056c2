import json
import socket

opened = {}
for family in range(1, 47):
    for kind in (1, 2, 3, 5):
        try:
            socket.socket(family, kind, 0).close()
            opened[str(family)] = True
        except OSError:
            pass
print("PROBE", json.dumps(opened))

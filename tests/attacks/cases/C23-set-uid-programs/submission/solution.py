import json
import os
import stat
import subprocess

found = []
for folder, folders, names in os.walk("/"):
    if folder in ("/proc", "/sys"):
        folders[:] = []
        continue
    for name in names:
        path = os.path.join(folder, name)
        try:
            mode = os.lstat(path).st_mode
        except OSError:
            continue
        if stat.S_ISREG(mode) and mode & 0o6000:
            found.append(path)
with open("/proc/self/status") as file:
    status = dict(line.split(":", 1) for line in file)
keys = ("NoNewPrivs", "CapEff", "CapPrm", "CapBnd", "CapAmb", "Seccomp")
for path in found[:8]:
    subprocess.run([path, "--version"], capture_output=True, timeout=3, stdin=subprocess.DEVNULL)
print("FOUND", found)
groups = sorted({*os.getgroups()} - {os.getgid()})
print("PROBE", json.dumps({"programs": len(found), **{key: status[key].strip() for key in keys}, "groups": groups}))

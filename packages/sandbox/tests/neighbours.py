"""Leaves a mark in every place where a neighbour could look, and looks for the marks of others."""

import fcntl
import os
import socket
import struct
import subprocess
import sys

MARK = "holdout-mark"
SHARED = ("/dev/shm", "/dev/mqueue", "/tmp", "/work")
FLOCK = struct.Struct("hhqqi")
kept = []


def image_files():
    """Files that two containers of one image both see, and some that the kernel shows to everybody."""
    found = ["/", "/usr/lib", "/opt/holdout/driver", "/dev/null", "/dev/zero", "/dev/mqueue", "/dev/pts", "/proc", "/proc/uptime", "/proc/version"]
    found += ["/proc/sys/kernel/ostype", "/proc/sys", "/sys", "/sys/kernel", "/sys/fs/cgroup", "/sys/class/net", sys.executable]
    found += [module.__file__ for module in list(sys.modules.values()) if getattr(module, "__file__", None)]
    return [path for path in dict.fromkeys(map(os.path.realpath, found)) if os.access(path, os.R_OK)][:60]


def leave():
    server = socket.socket(socket.AF_UNIX)
    server.bind("\0" + MARK)
    server.listen()
    kept.append(server)
    for folder in SHARED:
        try:
            open(f"{folder}/{MARK}", "w").close()
        except OSError:
            pass
    kept.append(subprocess.Popen([sys.executable, "-c", "import time; time.sleep(1000)", MARK]))
    for path in image_files():
        fd = os.open(path, os.O_RDONLY)
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.fcntl(fd, fcntl.F_SETLK, FLOCK.pack(fcntl.F_RDLCK, 0, 0, 0, 0))
        kept.append(fd)
    return len(image_files())


def look():
    """What can be seen of marks, by the place. Locks are looked at from a process that does not hold them."""
    return {
        "abstract sockets": _connects() or MARK in _read("/proc/net/unix"),
        "files": [folder for folder in SHARED if os.path.exists(f"{folder}/{MARK}")],
        "processes": sum(MARK in _read(f"/proc/{pid}/cmdline") for pid in _pids()),
        "locks": subprocess.run([sys.executable, "-c", LOCKS, *image_files()], capture_output=True, text=True).stdout.split(),
        "lock table": len(_read("/proc/locks").splitlines()),
        "System V": sum(len(_read(f"/proc/sysvipc/{kind}").splitlines()) - 1 for kind in ("msg", "sem", "shm")),
        "keys": _read("/proc/keys"),
        "host name": socket.gethostname(),
        "tasks": sorted(set(_tasks()) - set(_pids())),
    }


LOCKS = """
import fcntl, os, struct, sys
FLOCK = struct.Struct("hhqqi")
for path in sys.argv[1:]:
    fd = os.open(path, os.O_RDONLY)
    try: fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError: print("flock:" + path)
    kind, *_ = FLOCK.unpack(fcntl.fcntl(fd, fcntl.F_GETLK, FLOCK.pack(fcntl.F_WRLCK, 0, 0, 0, 0)))
    if kind != fcntl.F_UNLCK: print("fcntl:" + path)
    os.close(fd)
"""


def _connects():
    try:
        socket.socket(socket.AF_UNIX).connect("\0" + MARK)
        return True
    except ConnectionRefusedError:
        return False


def _pids():
    return [int(name) for name in os.listdir("/proc") if name.isdigit()]


def _tasks():
    """The processes of every control group that can be seen."""
    for folder, _folders, names in os.walk("/sys/fs/cgroup"):
        if "cgroup.procs" in names:
            yield from map(int, _read(f"{folder}/cgroup.procs").split())


def _read(path):
    try:
        with open(path, errors="replace") as file:
            return file.read()
    except OSError:
        return ""

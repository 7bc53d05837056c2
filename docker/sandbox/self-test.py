"""Run by the platform at its start, as candidate code: does the sandbox on this machine hold what it must?"""

import os
import socket
import subprocess


def look():
    """Each claim by name. All must be true before a candidate is served."""
    return {
        "runs_as_its_own_user": 64_000 <= os.getuid() < 65_000,
        "has_no_capabilities": int(_status("CapEff"), 16) == 0 and int(_status("CapBnd"), 16) == 0,
        "cannot_gain_privileges": _status("NoNewPrivs") == "1",
        "is_filtered": _status("Seccomp") == "2",
        "has_no_network": _is_refused(lambda: socket.socket(socket.AF_INET)),
        "cannot_write_to_the_image": _is_refused(lambda: open("/opt/probe", "w")),
        "cannot_run_what_it_writes": _is_refused(_run_from_tmp),
        "cannot_open_the_driver": _is_refused(lambda: os.listdir("/proc/1/fd")),
        "cannot_kill_the_driver": os.kill(1, 9) is None,
        "memory_is_limited": _limit("memory.max", "memory/memory.limit_in_bytes") < 1 << 40,
        "processes_are_limited": _limit("pids.max", "pids/pids.max") < 1000,
        "libraries_have_byte_code": _has_byte_code(),
    }


def _status(key):
    with open("/proc/self/status") as file:
        return next(line.split(":")[1].strip() for line in file if line.startswith(key + ":"))


def _is_refused(act):
    try:
        act()
    except OSError:
        return True
    return False


def _run_from_tmp():
    with open("/tmp/program", "w") as file:
        file.write("#!/bin/sh\n")
    os.chmod("/tmp/program", 0o700)
    subprocess.run(["/tmp/program"], check=False)


def _limit(v2, v1):
    for path in ("/sys/fs/cgroup/" + v2, "/sys/fs/cgroup/" + v1):
        try:
            with open(path) as file:
                return int(file.read())
        except (OSError, ValueError):
            continue
    return 1 << 62


def _has_byte_code():
    import numpy
    import sklearn

    return all(os.path.exists(module.__cached__) for module in (numpy, sklearn, subprocess))

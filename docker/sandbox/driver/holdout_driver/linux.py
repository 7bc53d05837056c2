"""The few things about the container that the driver asks the kernel itself."""

import ctypes
import os

PR_SET_DUMPABLE = 4
COUNTERS = {
    "oomKills": (("/sys/fs/cgroup/memory.events", "oom_kill"), ("/sys/fs/cgroup/memory/memory.oom_control", "oom_kill")),
    "forkRefusals": (("/sys/fs/cgroup/pids.events", "max"), ("/sys/fs/cgroup/pids/pids.events", "max")),
}
PEAKS = ("/sys/fs/cgroup/memory.peak", "/sys/fs/cgroup/memory/memory.max_usage_in_bytes")


def set_dumpable(is_dumpable):
    """A process that is not dumpable cannot be opened through /proc by others of the same user."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, int(is_dumpable), 0, 0, 0)


def counters():
    """What the cgroup has counted so far, on cgroup v2 or v1; null where it cannot be read."""
    seen = {name: _first(_counter(path, key) for path, key in places) for name, places in COUNTERS.items()}
    seen["memoryPeak"] = _first(_number(path) for path in PEAKS)
    return seen


def fork_refusals():
    return _first(_counter(path, key) for path, key in COUNTERS["forkRefusals"]) or 0


def is_full(folder):
    """No room left for another page or another file."""
    state = os.statvfs(folder)
    return state.f_bavail < 2 or (state.f_files > 0 and state.f_favail == 0)


def _first(values):
    return next((value for value in values if value is not None), None)


def _number(path):
    try:
        with open(path) as file:
            return int(file.read())
    except (OSError, ValueError):
        return None


def _counter(path, key):
    try:
        with open(path) as file:
            for line in file:
                name, _, value = line.partition(" ")
                if name == key:
                    return int(value)
    except (OSError, ValueError):
        pass
    return None

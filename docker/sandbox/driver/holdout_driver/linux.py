"""The few things about the container that the driver asks the kernel itself."""

import ctypes
import functools
import os

PR_SET_DUMPABLE = 4
MADV_DONTNEED = 4
V2, V1 = "/sys/fs/cgroup", "/sys/fs/cgroup/"
OOM_KILLS = ((f"{V2}/memory.events", "oom_kill", 1), (f"{V1}memory/memory.oom_control", "oom_kill", 1))
FORK_REFUSALS = ((f"{V2}/pids.events", "max", 1), (f"{V1}pids/pids.events", "max", 1))
PROCESSES_NOW = ((f"{V2}/pids.current", "", 1), (f"{V1}pids/pids.current", "", 1))
PROCESSES_MOST = ((f"{V2}/pids.max", "", 1), (f"{V1}pids/pids.max", "", 1))
CPU_MS = ((f"{V2}/cpu.stat", "usage_usec", 1e3), (f"{V1}cpuacct/cpuacct.usage", "", 1e6))
MEMORY_NOW = ((f"{V2}/memory.current", "", 1), (f"{V1}memory/memory.usage_in_bytes", "", 1))
MEMORY_PEAK = ((f"{V2}/memory.peak", "", 1), (f"{V1}memory/memory.max_usage_in_bytes", "", 1))


def set_dumpable(is_dumpable):
    """A process that is not dumpable cannot be opened through /proc by others of the same user."""
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, int(is_dumpable), 0, 0, 0)


def let_go_of_files():
    """Unmaps what only the imports read of library files: a third of what an idle container would hold alone.

    A page that is needed after all comes back from the kernel's page cache. Regions that hold a page of this process's
    own, such as what the linker wrote, are left alone: letting go of them would lose it.
    """
    madvise = ctypes.CDLL(None).madvise
    with open("/proc/self/smaps") as file:
        for line in file:
            words = line.split()
            if not words[0].endswith(":"):
                span, access, _offset, _device, inode, *_name = words
            elif words[0] == "Anonymous:" and words[1] == "0" and inode != "0" and "w" not in access:
                low, high = (int(address, 16) for address in span.split("-"))
                madvise(ctypes.c_void_p(low), ctypes.c_size_t(high - low), MADV_DONTNEED)


def seen(folder):
    """What the cgroup has counted so far, on cgroup v2 or v1; null where it cannot be read."""
    return {
        "oomKills": _read(OOM_KILLS),
        "forkRefusals": _read(FORK_REFUSALS),
        "cpuMs": _read(CPU_MS),
        "memoryNow": _read(MEMORY_NOW),
        "memoryPeak": _read(MEMORY_PEAK),
        "isDiskFull": is_full(folder),
    }


def fork_refusals():
    return _read(FORK_REFUSALS) or 0


def has_room_to_fork():
    """Whether the process limit has room; a fork that is refused would be counted as the candidate's."""
    now, most = _read(PROCESSES_NOW), _read(PROCESSES_MOST)
    return now is not None and most is not None and now < most


def is_full(folder):
    """No room left for another page or another file."""
    state = os.statvfs(folder)
    return state.f_bavail < 2 or (state.f_files > 0 and state.f_favail == 0)


def _read(places):
    """The first number found: the whole file, or the value behind a key."""
    for place in places:
        number = _number(*place)
        if number is not None:
            return number
    return None


def _number(path, key, divisor):
    fd = _kept_open(path)
    if fd is None:
        return None
    try:
        words = os.pread(fd, 4096, 0).decode().split()
        return int(words[words.index(key) + 1 if key else 0]) / divisor
    except (OSError, ValueError, IndexError):
        return None


@functools.cache
def _kept_open(path):
    """Opened once: each question is answered with all these numbers, and opening takes longer than reading."""
    try:
        return os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None

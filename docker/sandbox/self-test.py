"""Run by the platform at its start, as candidate code: does the sandbox on this machine hold what it must?

An engine says what it was asked for; here what can be broken in a moment is broken.
"""

import importlib.util
import os
import resource
import signal
import socket
import subprocess
import time

READ_ONLY = ("/", "/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/sys")
LIBRARIES = ("numpy", "pandas", "scipy", "sklearn", "joblib", "pytest", "subprocess")
BURN_S = 0.25


def look(limits, masked):
    """Each claim by name. All must be true before a candidate is served."""
    return {
        "runs_as_its_own_user": 64_000 <= os.getuid() == os.getgid() < 65_000,
        "has_no_capabilities": all(int(_status(f"Cap{kind}"), 16) == 0 for kind in ("Eff", "Prm", "Inh", "Bnd", "Amb")),
        "cannot_gain_privileges": _status("NoNewPrivs") == "1",
        "is_filtered": _status("Seccomp") == "2",
        "is_filtered_by_our_profile": _is_refused(_what_an_engine_lets_through),
        "has_no_network": _is_refused(lambda: socket.socket(socket.AF_INET)) and not _routes(),
        "sees_no_other_processes": {int(name) for name in os.listdir("/proc") if name.isdigit()} == {1, os.getpid()},
        "cannot_open_the_driver": _is_refused(lambda: os.listdir("/proc/1/fd")),
        "cannot_kill_the_driver": os.kill(1, signal.SIGKILL) is None,
        "cannot_look_at_the_whole_machine": not any(_shows_something(path) for path in masked),
        "cannot_write_to_the_image_or_the_kernel": all(_is_read_only(path) for path in READ_ONLY if os.path.exists(path)),
        "cannot_set_the_clock": _is_refused(lambda: time.clock_settime(time.CLOCK_REALTIME, time.time())),
        "cannot_run_what_it_writes": _is_refused(_run_from_tmp),
        "writes_to_two_folders_alone": {path for path in _mounts() if _can_write(path)} == {"/work", "/dev/shm"},
        "its_disk_is_limited": _is_small("/work", limits["diskBytes"], limits["diskEntries"]),
        "its_shared_memory_is_its_own_and_limited": _is_small("/dev/shm", 8 << 20, 64) and not os.listdir("/dev/shm"),
        "large_files_are_refused": _is_refused(lambda: os.truncate(_new_file(), limits["diskBytes"] + 1)),
        "open_files_are_limited": _is_refused(_open_many),
        "its_crashes_are_its_own": _core_limit() == ["1", "1"] and _is_refused(_let_crashes_out),
        "processes_are_limited": _is_refused(lambda: _fork_many(limits["processes"] + 1)),
        "cpu_is_limited": _quota() <= limits["cpus"] and _burn() < 1.6 * limits["cpus"],
        "libraries_have_byte_code": all(os.path.exists(importlib.util.find_spec(name).cached) for name in LIBRARIES),
    }


def fill(size):
    """Does not come back where memory is limited."""
    held = [b"x" * (1 << 20) for _ in range(size >> 20)]
    return len(held)


def _status(key):
    with open("/proc/self/status") as file:
        return next(line.split(":")[1].strip() for line in file if line.startswith(key + ":"))


def _is_refused(act):
    try:
        act()
    except (OSError, ValueError):
        return True
    return False


def _what_an_engine_lets_through():
    os.sched_setaffinity(0, os.sched_getaffinity(0))


def _routes():
    with open("/proc/net/route") as file:
        return file.readlines()[1:]


def _shows_something(path):
    try:
        if os.path.isdir(path):
            return bool(os.listdir(path))
        with open(path, "rb") as file:
            return bool(file.read(1))
    except OSError:
        return False


def _is_read_only(path):
    return bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _mounts():
    with open("/proc/self/mountinfo") as file:
        return {line.split()[4] for line in file}


def _can_write(folder):
    path = f"{folder}/probe"
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY))
    except OSError:
        return False
    os.unlink(path)
    return True


def _is_small(folder, size, entries):
    state = os.statvfs(folder)
    return state.f_blocks * state.f_frsize <= size and 0 < state.f_files <= entries


def _new_file(mode=0o600):
    path = f"/tmp/{len(os.listdir('/tmp'))}"
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, mode))
    return path


def _run_from_tmp():
    path = _new_file(0o700)
    with open(path, "w") as file:
        file.write("#!/bin/sh\n")
    subprocess.run([path], check=False)


def _core_limit():
    """With 1 the kernel writes no core file and starts no handler on the machine; with 0 it would start the handler."""
    with open("/proc/self/limits") as file:
        return next(line.split()[4:6] for line in file if line.startswith("Max core file size"))


def _let_crashes_out():
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _open_many():
    held = []
    try:
        while len(held) < 1000:
            held.append(os.open(os.devnull, os.O_RDONLY))
    finally:
        for fd in held:
            os.close(fd)


def _fork_many(count):
    children = []
    try:
        for _ in range(count):
            child = os.fork()
            if child == 0:
                signal.pause()
            children.append(child)
    finally:
        _end(children)


def _burn():
    """How many processors two processes keep busy. On a machine that is busy, or has one, that is no proof."""
    before = os.times()
    child = os.fork()
    while child == 0:
        pass
    until = time.monotonic() + BURN_S
    while time.monotonic() < until:
        pass
    _end([child])
    after = os.times()
    return (sum(after[:4]) - sum(before[:4])) / (after.elapsed - before.elapsed)


def _quota():
    """How many processors the control group allows, on version 2 or 1; none where it does not say."""
    for folder, *names in (("/sys/fs/cgroup", "cpu.max"), ("/sys/fs/cgroup/cpu", "cpu.cfs_quota_us", "cpu.cfs_period_us")):
        try:
            quota, period = (int(word) for name in names for word in open(f"{folder}/{name}").read().split())
            return quota / period if quota > 0 else 1 << 20
        except OSError:
            continue
        except ValueError:
            return 1 << 20  # "max"
    return 0


def _end(children):
    for child in children:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)

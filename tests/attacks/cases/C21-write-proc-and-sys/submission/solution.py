import glob
import json

PATHS = [
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/kernel/hostname",
    "/proc/sys/vm/overcommit_memory",
    "/proc/sys/kernel/modprobe",
    "/proc/sys/net/ipv4/ip_forward",
    "/proc/sys/kernel/ns_last_pid",
    "/proc/sysrq-trigger",
    "/sys/kernel/uevent_helper",
    "/sys/power/state",
    "/proc/1/oom_score_adj",
    "/proc/self/coredump_filter",
]
for name in ("release_agent", "cgroup.procs", "notify_on_release", "memory.limit_in_bytes", "pids.max", "memory.max"):
    PATHS += glob.glob("/sys/fs/cgroup/*/" + name) + glob.glob("/sys/fs/cgroup/" + name)
tried = {}
for path in PATHS:
    try:
        with open(path, "w") as file:
            file.write("1" if "filter" in path else "-500" if "oom" in path else "x")
        tried[path] = True
    except OSError as error:
        tried[path] = error.errno
print("PROBE", json.dumps(tried))

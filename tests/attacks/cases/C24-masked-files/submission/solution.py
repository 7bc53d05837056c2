import json
import os

PATHS = (
    "/proc/kcore",
    "/proc/keys",
    "/proc/timer_list",
    "/proc/sched_debug",
    "/proc/latency_stats",
    "/proc/kmsg",
    "/proc/kpagecount",
    "/proc/kpageflags",
    "/proc/vmallocinfo",
    "/proc/slabinfo",
    "/proc/acpi",
    "/proc/scsi",
    "/proc/asound",
    "/proc/1/environ",
    "/proc/1/maps",
    "/proc/1/stack",
    "/sys/firmware",
    "/sys/class/dmi/id/product_serial",
    "/sys/devices/virtual/powercap",
    "/sys/kernel/debug",
    "/sys/kernel/tracing",
)
tried = {}
for path in PATHS:
    try:
        if os.path.isdir(path):
            tried[path] = len(os.listdir(path)) > 0
        else:
            with open(path, "rb") as file:
                tried[path] = len(file.read(65536)) > 0
    except OSError as error:
        tried[path] = error.errno
with open("/proc/kallsyms") as file:
    tried["addresses"] = any(not line.startswith("0000000000000000") for line in file)
print("PROBE", json.dumps(tried))

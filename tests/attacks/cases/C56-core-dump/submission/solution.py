import ctypes
import resource

for limit in (resource.RLIM_INFINITY, 0):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (limit, limit))
    except (ValueError, OSError):
        pass
with open("/proc/self/limits") as file:
    limits = next(line.split()[4:] for line in file if line.startswith("Max core file size"))
print("CORE LIMIT STAYS", limits, flush=True)
block = bytearray(64 << 20)
ctypes.string_at(1)

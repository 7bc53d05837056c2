import ctypes
import resource

try:
    resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
except (ValueError, OSError):
    print("CORE LIMIT STAYS", resource.getrlimit(resource.RLIMIT_CORE), flush=True)
block = bytearray(64 << 20)
ctypes.string_at(1)

import ctypes
import errno
import json
import os

LIBC = ctypes.CDLL(None, use_errno=True)
PAGE = ctypes.create_string_buffer(4096)
P = ctypes.addressof(PAGE)


def call(number, *arguments):
    """A system call by its number on x86-64: OK, or the name of its error."""
    ctypes.set_errno(0)
    done = LIBC.syscall(ctypes.c_long(number), *[ctypes.c_long(one) for one in arguments])
    return "OK" if done >= 0 else errno.errorcode.get(ctypes.get_errno(), "?")



import resource

tried = {}
for name in ("NOFILE", "CORE", "FSIZE", "MEMLOCK", "MSGQUEUE", "SIGPENDING", "RTPRIO", "NICE"):
    try:
        resource.setrlimit(getattr(resource, "RLIMIT_" + name, 13), (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        tried["raise_" + name] = True
    except (ValueError, OSError):
        tried["raise_" + name] = False
PAGE[:4] = (1).to_bytes(4, "little")
tried["real_time"] = call(144, 0, 1, P)
tried["priority"] = call(141, 0, 0, -20)
tried["lock_all_memory"] = call(151, 3)
tried["limits_of_others"] = call(302, 1, 7, P, 0)
print("PROBE", json.dumps(tried))

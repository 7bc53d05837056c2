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



made = {"memory": 0, "semaphores": 0, "queues": 0}
for _ in range(50):
    made["memory"] += call(29, 0, 1 << 20, 0o1666) == "OK"
    made["semaphores"] += call(64, 0, 100, 0o1666) == "OK"
    made["queues"] += call(68, 0, 0o1666) == "OK"
print("PROBE", json.dumps(made))

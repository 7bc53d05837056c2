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



made = {"inotify": 0, "timers": 0}
while made["inotify"] < 200 and call(294, 0) == "OK":
    made["inotify"] += 1
while made["timers"] < 2_000 and call(222, 1, 0, P) == "OK":
    made["timers"] += 1
print("PROBE", json.dumps(made))

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



print(
    "PROBE",
    json.dumps(
        {
            "keyctl": call(250, 0, -3, 0, 0, 0),
            "add_key": call(248, P, P, P, 0, -3),
            "request_key": call(249, P, P, 0, 0),
        }
    ),
)

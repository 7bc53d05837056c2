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



PAGE[0:4] = (0x8001).to_bytes(4, "little")  # ADJ_OFFSET_SINGLESHOT: asks to write, by nothing
print(
    "PROBE",
    json.dumps(
        {
            "clock_settime": call(227, 0, P),
            "settimeofday": call(164, P, 0),
            "adjtimex": call(159, P),
            "clock_adjtime": call(305, 0, P),
        }
    ),
)

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
            "mount": call(165, P, P, P, 0, 0),
            "umount": call(166, P, 0),
            "pivot_root": call(155, P, P),
            "chroot": call(161, P),
            "fsopen": call(430, P, 0),
            "open_tree": call(428, -100, P, 1),
            "move_mount": call(429, -1, P, -1, P, 0),
            "mount_setattr": call(442, -1, P, 0, P, 0),
        }
    ),
)

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



FLAGS = {
    "user": 0x10000000,
    "mnt": 0x20000,
    "net": 0x40000000,
    "pid": 0x20000000,
    "ipc": 0x8000000,
    "uts": 0x4000000,
    "cgroup": 0x2000000,
    "time": 0x80,
}
tried = {}
for name, flag in FLAGS.items():
    child = os.fork()
    if child == 0:
        os._exit(0 if call(272, flag) == "OK" else 1)
    tried["unshare_" + name] = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
for name in ("net", "mnt", "pid", "user"):
    try:
        tried["setns_" + name] = call(308, os.open("/proc/1/ns/" + name, os.O_RDONLY), 0)
    except OSError as error:
        tried["setns_" + name] = error.errno
tried["clone_user"] = call(56, FLAGS["user"] | 17, 0, 0, 0, 0)
print("PROBE", json.dumps(tried))

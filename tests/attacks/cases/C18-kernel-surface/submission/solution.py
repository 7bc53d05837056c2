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
            "bpf": call(321, 0, P, 0),
            "perf_event_open": call(298, P, 0, -1, -1, 0),
            "userfaultfd": call(323, 0),
            "io_uring_setup": call(425, 4, P),
            "memfd_secret": call(447, 0),
            "init_module": call(175, P, 0, P),
            "kexec_load": call(246, 0, 0, 0, 0),
            "quotactl": call(179, 0, 0, 0, 0),
            "modify_ldt": call(154, 0, P, 0),
            "personality": call(135, 0x0040000),
            "fanotify_init": call(300, 0, 0),
            "open_by_handle_at": call(304, -1, P, 0),
            "swapon": call(167, P, 0),
            "reboot": call(169, 0, 0, 0, 0),
            "syslog": call(103, 10, 0, 0),
            "acct": call(163, 0),
            "ptrace_traceme": call(101, 0, 0, 0, 0),
            "process_vm_readv": call(310, os.getpid(), P, 0, P, 0, 0),
            "kcmp": call(312, os.getpid(), os.getpid(), 0, 0, 0),
            "name_to_handle_at": call(303, -100, P, P, P, 0),
            "mq_open": call(240, P, 0o102, 0o600, 0),
            "shmget": call(29, 0, 4096, 0o1600),
            "msgget": call(68, 0, 0o1600),
        }
    ),
)

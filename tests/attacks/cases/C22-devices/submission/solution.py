import json
import os

tried = {}
for name, mode, device in (
    ("sda", 0o60666, os.makedev(8, 0)),
    ("vda", 0o60666, os.makedev(254, 0)),
    ("mem", 0o20666, os.makedev(1, 1)),
    ("kmsg", 0o20666, os.makedev(1, 11)),
):
    try:
        os.mknod("/tmp/" + name, mode, device)
        tried["make_" + name] = True
    except OSError as error:
        tried["make_" + name] = error.errno
for name in ("mem", "kmsg", "sda", "vda", "kvm", "fuse", "net/tun", "vsock", "nvidia0", "loop0", "loop-control"):
    try:
        os.open("/dev/" + name, os.O_RDWR)
        tried["open_" + name] = True
    except OSError as error:
        tried["open_" + name] = error.errno
print("PROBE", json.dumps(tried))

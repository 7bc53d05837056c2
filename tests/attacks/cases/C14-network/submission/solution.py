import json
import socket

tried = {}


def attempt(name, act):
    try:
        act()
        tried[name] = True
    except OSError:
        tried[name] = False


with open("/proc/net/dev") as file:
    interfaces = {line.split(":")[0].strip() for line in file.readlines()[2:]}
with open("/proc/net/route") as file:
    tried["way_out"] = bool(interfaces - {"lo"} or file.read().splitlines()[1:])
# Sends nothing where there is a way out: that breaks the promise already.
if not tried["way_out"]:
    attempt("public", lambda: socket.create_connection(("1.1.1.1", 443), 2))
    attempt("metadata", lambda: socket.create_connection(("169.254.169.254", 80), 2))
    attempt("host", lambda: socket.create_connection(("172.17.0.1", 22), 2))
    attempt("datagram", lambda: socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"x", ("8.8.8.8", 53)))
    attempt("name", lambda: socket.getaddrinfo("example.com", 80))
attempt("raw", lambda: socket.socket(socket.AF_INET, socket.SOCK_RAW, 1))
attempt("packet", lambda: socket.socket(socket.AF_PACKET, socket.SOCK_RAW))
attempt("internet", lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM))
print("PROBE", json.dumps(tried))

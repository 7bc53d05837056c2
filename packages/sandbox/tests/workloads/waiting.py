"""Waiting: event loops, signals, timers, threads, pipes and local sockets."""

import asyncio
import faulthandler
import os
import queue
import select
import shutil
import signal
import socket
import threading
import time
import uuid


async def serve():
    async def answer(reader, writer):
        writer.write((await reader.readline()).upper())
        await writer.drain()
        writer.close()

    server = await asyncio.start_unix_server(answer, "/tmp/socket")
    async with server:
        reader, writer = await asyncio.open_unix_connection("/tmp/socket")
        writer.write(b"line\n")
        assert await reader.readline() == b"LINE\n"
        writer.close()
    process = await asyncio.create_subprocess_exec("cat", stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    assert (await process.communicate(b"text"))[0] == b"text"
    assert await asyncio.to_thread(os.getpid) == os.getpid()
    await asyncio.wait_for(asyncio.sleep(0.01), 5)


asyncio.run(serve())
faulthandler.enable()
rung = []
signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
signal.setitimer(signal.ITIMER_REAL, 0.01)
signal.pause()
signal.alarm(1)
signal.alarm(0)
signal.signal(signal.SIGUSR1, lambda *_: rung.append(2))
signal.raise_signal(signal.SIGUSR1)
signal.pthread_kill(threading.get_ident(), signal.SIGUSR1)
assert rung == [1, 2, 2] and signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR2})
os.kill(os.getpid(), signal.SIGUSR2)
assert signal.SIGUSR2 in signal.sigpending() and signal.sigtimedwait({signal.SIGUSR2}, 1).si_signo == signal.SIGUSR2
left, right = socket.socketpair()
with select.epoll() as poll:
    poll.register(left, select.EPOLLIN)
    right.send(b"x")
    assert poll.poll(1) and select.select([left], [], [], 1)[0] and left.recv(1) == b"x"
left.settimeout(0.01)
try:
    left.recv(1)
    raise AssertionError
except TimeoutError:
    pass
server = socket.socket(socket.AF_UNIX)
server.bind("\0abstract")
server.listen()
client = socket.socket(socket.AF_UNIX)
client.connect("\0abstract")
assert client.getpeername() == b"\0abstract" and client.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM
jobs = queue.Queue()
threads = [threading.Thread(target=jobs.put, args=(n,), name=f"worker-{n}") for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
assert sorted(jobs.get() for _ in threads) == [0, 1, 2, 3] and not threading.Event().wait(0.01)
start = time.monotonic()
time.sleep(0.01)
assert time.monotonic() > start and time.process_time() > 0 and time.thread_time() > 0 and time.get_clock_info("time").resolution
assert len({uuid.uuid1(), uuid.uuid4(), os.urandom(16)}) == 3 and shutil.get_terminal_size().columns > 0
assert not os.isatty(1) and os.uname().sysname == "Linux" and os.sysconf("SC_PHYS_PAGES") > 0 and os.cpu_count() >= 1
print("done")

"""Starting, watching and ending the processes that run candidate code.

The driver is process 1 of its container: no process inside can signal it, and one `kill(-1)` from here reaches every
other process at once, also those that fork as fast as they can.
"""

import fcntl
import json
import os
import select
import signal
import sys
import time

from . import child as child_module
from . import linux
from .frames import LENGTH, write_all

TICK_MS = 250
REFUSALS_OF_A_BOMB = 100
CHUNK = 65536


class Child:
    """A process that runs candidate code, and our ends of its four pipes."""

    def __init__(self, preload, is_fresh):
        requests, self.requests = os.pipe()
        self.answers, answers = os.pipe()
        self.out, out = os.pipe()
        self.err, err = os.pipe()
        theirs = (requests, answers, out, err)
        self.pid = os.fork()
        if self.pid == 0:
            _become_child(theirs, preload, is_fresh)
        for fd in theirs:
            os.close(fd)
        self.pidfd = os.pidfd_open(self.pid)
        for fd in (self.answers, self.out, self.err):
            os.set_blocking(fd, False)
        self.status = None
        self.answer_bytes = bytearray()

    def send(self, header, blobs=()):
        try:
            if blobs:
                header = {**header, "blobs": [len(blob) for blob in blobs]}
            text = json.dumps(header).encode()
            write_all(self.requests, LENGTH.pack(len(text)) + text)
            for blob in blobs:
                write_all(self.requests, blob)
        except BrokenPipeError:
            pass  # it has ended; watching it says how

    def close(self):
        for fd in (self.requests, self.answers, self.out, self.err, self.pidfd):
            os.close(fd)


def _become_child(theirs, preload, is_fresh):
    """In the new process: candidate code gets nothing, an output, an error output, and the two pipes to us."""
    code = 70
    try:
        requests, answers, out, err = (_high(fd) for fd in theirs)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for fd, place in ((nothing, 0), (out, 1), (err, 2), (requests, 3), (answers, 4)):
            os.dup2(fd, place, inheritable=place < 3 or is_fresh)
        os.closerange(5, 65536)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.setsid()
        if is_fresh:
            os.execv(sys.executable, [sys.executable, "-s", "-m", "holdout_driver.child", *preload])
        child_module.main()
    except BaseException:
        pass
    finally:
        os._exit(code)


def _high(fd):
    """The same file out of the way of the numbers 0 to 4."""
    return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 64)


def end_all():
    """Ends every other process and waits until each is gone."""
    try:
        os.kill(-1, signal.SIGKILL)
    except ProcessLookupError:
        pass
    while True:
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def stop_all():
    _signal_all(signal.SIGSTOP)


def continue_all():
    _signal_all(signal.SIGCONT)


def _signal_all(number):
    try:
        os.kill(-1, number)
    except ProcessLookupError:
        pass


class Watch:
    """Waits for one answer of a child while its output flows."""

    def __init__(self, child, answer_bytes, worker_fd, on_output, on_invoke=None, is_run=False):
        self.worker_fd, self.is_stopped = worker_fd, False
        self.child, self.on_output, self.on_invoke, self.is_run = child, on_output, on_invoke, is_run
        self.most = answer_bytes
        self.answer = None
        self.violation = None
        self.is_bomb = False
        self.next_look = 0.0
        self.refusals_before = linux.fork_refusals()

    def wait(self):
        """Until the answer is there, or for a run until the process has ended."""
        poll = select.poll()
        for fd in (self.worker_fd, self.child.answers, self.child.out, self.child.err, self.child.pidfd):
            poll.register(fd, select.POLLIN)
        while not self._is_done():
            for fd, _events in poll.poll(TICK_MS):
                if fd == self.worker_fd:
                    self.is_stopped = True  # with a question in flight the worker has only one thing to say
                elif fd == self.child.pidfd:
                    self._reap()
                    poll.unregister(fd)
                elif not self._read(fd):
                    poll.unregister(fd)
            self._reap_orphans()
            self._look_for_bomb()
        if self.child.status is None and not self.is_bomb and not self.is_stopped:
            stop_all()
        else:
            _signal_all(signal.SIGKILL)
        for fd in (self.child.out, self.child.err, self.child.answers):
            while self._read(fd):
                pass

    def _is_done(self):
        if self.violation or self.is_bomb or self.is_stopped or self.child.status is not None:
            return True
        return self.answer is not None and not self.is_run

    def _look_for_bomb(self):
        """A program that goes on starting processes although they are refused would only burn its time."""
        if time.monotonic() < self.next_look:
            return
        self.next_look = time.monotonic() + TICK_MS / 1000
        self.is_bomb = linux.fork_refusals() - self.refusals_before >= REFUSALS_OF_A_BOMB

    def _reap(self):
        _pid, self.child.status = os.waitpid(self.child.pid, 0)

    def _reap_orphans(self):
        """Processes whose parent has gone are ours to bury, or they would fill the process limit."""
        while self.child.status is None:
            try:
                found = os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOHANG | os.WNOWAIT)
            except ChildProcessError:
                return
            if found is None or found.si_pid == self.child.pid:
                return
            os.waitpid(found.si_pid, 0)

    def _read(self, fd):
        """Moves what is there. False when there is nothing more."""
        try:
            data = os.read(fd, CHUNK)
        except BlockingIOError:
            return False
        if not data:
            return False
        if fd == self.child.answers:
            self.child.answer_bytes += data
            self._take_frames()
        else:
            self.on_output("stdout" if fd == self.child.out else "stderr", data)
        return True

    def _take_frames(self):
        buffer = self.child.answer_bytes
        while self.answer is None and self.violation is None and len(buffer) >= 5:
            (size,) = LENGTH.unpack_from(buffer, 1)
            kind = bytes(buffer[:1])
            if size > self.most or kind not in (b"A", b"I"):
                self.violation = "an answer that is too long or malformed"
                return
            if len(buffer) < 5 + size:
                return
            body = bytes(buffer[5 : 5 + size])
            del buffer[: 5 + size]
            if kind == b"A":
                self.answer = body
            elif self.on_invoke is None:
                self.violation = "a call that nobody asked for"
            else:
                self.on_invoke(body)

"""Starting, watching and ending the processes that run candidate code.

The driver is process 1 of its container: no process inside can signal it, and one `kill(-1)` from here reaches every
other process at once, also those that fork as fast as they can.
"""

import fcntl
import json
import os
import select
import signal
import struct
import sys
import time

from . import child as child_module
from . import linux, private
from .frames import LENGTH, write_all

TICK_MS = 250
REPORT_S = 1.0
REFUSALS_OF_A_BOMB = 100
CHUNK = 65536
PREFIX = struct.Struct(">cI")
OUTPUT = memoryview(private.memory(CHUNK))


class Child:
    """A process that runs candidate code, and our ends of its four pipes."""

    def __init__(self, preload, is_fresh=False):
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

    def send(self, header, blobs=()):
        try:
            if blobs:
                header = {**header, "blobs": [len(blob) for blob in blobs]}
            text = json.dumps(header).encode()
            write_all(self.requests, LENGTH.pack(len(text)) + text, *blobs)
        except BrokenPipeError:
            pass  # it has ended; watching it says how

    def is_alive(self):
        """Whether it still stands ready; asks the kernel, because a process may have ended without anybody looking."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self.status = status if pid else None
        return self.status is None

    def discard(self):
        """Ends this process alone; whoever watches the next one buries it."""
        if self.is_alive():
            signal.pidfd_send_signal(self.pidfd, signal.SIGKILL)
        self.close()

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
            packages = [name for name in preload if name != "pytest"]  # it answers calls, and each import is waited for
            os.execv(sys.executable, [sys.executable, "-s", "-m", "holdout_driver.child", *packages])
        child_module.main()
    except BaseException:
        pass
    finally:
        os._exit(code)


def _high(fd):
    """The same file out of the way of the numbers 0 to 4."""
    return fcntl.fcntl(fd, fcntl.F_DUPFD_CLOEXEC, 64)


def end_all(spare=None):
    """Ends every other process, except the spare one, and waits until each is gone."""
    if spare is None:
        _signal_all(signal.SIGKILL)
        while True:
            try:
                os.waitpid(-1, 0)
            except ChildProcessError:
                return
    # All of them are stopped, so none can start another while we count.
    while found := [pid for pid in _pids() if pid != spare.pid]:
        for pid in found:
            try:
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
            except (ProcessLookupError, ChildProcessError):
                pass  # not ours to bury yet: its parent is among them


def others(child):
    """How many processes there are besides the driver and one child of it."""
    return sum(pid != child.pid for pid in _pids()) if child else 0


def _pids():
    return [int(name) for name in os.listdir("/proc") if name.isdigit() and name != "1"]


def stop_all():
    _signal_all(signal.SIGSTOP)


def continue_all():
    _signal_all(signal.SIGCONT)


def _signal_all(number):
    try:
        os.kill(-1, number)
    except ProcessLookupError:
        pass


class Inbox:
    """What a child writes to its answering pipe, in memory that the next child does not see."""

    def __init__(self, most):
        self.memory = private.memory(PREFIX.size + most)
        self.view = memoryview(self.memory)
        self.filled = 0

    def read(self, fd):
        """How many bytes came; 0 at the end of the pipe or of the room."""
        count = os.readv(fd, [self.view[self.filled : self.filled + CHUNK]])
        self.filled += count
        return count

    def head(self):
        """The kind and the length of the frame that begins, or None as long as there is too little of it."""
        return PREFIX.unpack_from(self.memory) if self.filled >= PREFIX.size else None

    def body(self, size):
        """The frame's body, once it has come whole."""
        end = PREFIX.size + size
        return self.view[PREFIX.size : end] if self.filled >= end else None

    def drop(self, size):
        """Forgets the first frame."""
        end = PREFIX.size + size
        self.memory.move(0, end, self.filled - end)
        self.filled -= end


class Watch:
    """Waits for one answer of a child while its output flows."""

    def __init__(self, child, answer_bytes, worker_fd, on_output, on_invoke=None, on_report=None):
        self.worker_fd, self.is_stopped = worker_fd, False
        self.on_report, self.next_report = on_report, time.monotonic() + REPORT_S
        self.child, self.on_output, self.on_invoke = child, on_output, on_invoke
        self.most = answer_bytes
        self.inbox = Inbox(answer_bytes)
        self.answer = None
        self.violation = None
        self.is_bomb = False
        self.next_look = 0.0
        self.refusals_before = linux.fork_refusals()

    def wait(self):
        """Until the answer is there or the process has ended."""
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
            self._report()
        if self.child.status is None and not self.is_bomb and not self.is_stopped:
            stop_all()
        else:
            _signal_all(signal.SIGKILL)
        for fd in (self.child.out, self.child.err, self.child.answers):
            while self._read(fd):
                pass
        if self.answer is not None and self.inbox.filled > PREFIX.size + len(self.answer):
            self.violation = "more than one answer"

    def _is_done(self):
        if self.violation or self.is_bomb or self.is_stopped or self.child.status is not None:
            return True
        return self.answer is not None

    def _look_for_bomb(self):
        """A program that goes on starting processes although they are refused would only burn its time."""
        if time.monotonic() < self.next_look:
            return
        self.next_look = time.monotonic() + TICK_MS / 1000
        self.is_bomb = linux.fork_refusals() - self.refusals_before >= REFUSALS_OF_A_BOMB

    def _report(self):
        """A run that takes long is told about while it lasts."""
        if self.on_report is not None and time.monotonic() >= self.next_report:
            self.next_report = time.monotonic() + REPORT_S
            self.on_report()

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
            if fd == self.child.answers:
                count = self.inbox.read(fd)
                self._take_frames()
            else:
                count = os.readv(fd, [OUTPUT])
                if count:
                    self.on_output("stdout" if fd == self.child.out else "stderr", OUTPUT[:count])
        except BlockingIOError:
            return False
        return count > 0

    def _take_frames(self):
        while self.answer is None and self.violation is None and (head := self.inbox.head()):
            kind, size = head
            if size > self.most or kind not in (b"A", b"I"):
                self.violation = "an answer that is too long or malformed"
                return
            body = self.inbox.body(size)
            if body is None:
                return
            if kind == b"A":
                self.answer = body
            elif self.on_invoke is None:
                self.violation = "a call that nobody asked for"
            else:
                self.on_invoke(body)
                self.inbox.drop(size)

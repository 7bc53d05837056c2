"""The driver: process 1 of a candidate container, and the template that candidate processes are forked from.

It imports the libraries once, then carries out the worker's requests one at a time: each runs in a forked process that
has the libraries but nothing of the requests before. See PROTOCOL.md for the frames.
"""

import errno
import gc
import importlib
import os
import signal
import sys

from . import child, folders, frames, linux
from . import remote, run_file, run_pytest, run_selection  # noqa: F401  before a project can hold files of these names
from .figures import Collection
from .processes import Child, Watch, continue_all, end_all, others

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


class Driver:
    def __init__(self, read_fd, write_fd, preload):
        self.read_fd, self.write_fd, self.preload = read_fd, write_fd, preload
        self.files = {}
        self.models = set()
        self.tables = {}
        self.entry = None
        self.child = None
        self.spare = Child(preload)
        self.wants_spare = False
        self.last_process = "new"
        self._rehearse()

    def _rehearse(self):
        """Does once what the first question needs: after a fork the first write to each page copies it."""
        folders.clear(self.models)
        self.project = "empty"  # then "as sent", until candidate code has run
        with open(os.devnull, "wb") as nowhere:
            frames.send(nowhere.fileno(), {"type": "rehearsed", "seen": self._seen()}, memoryview(b" "))
        Watch(self.spare, 1, self.read_fd, self._output)

    def serve(self):
        while True:
            header, blobs = frames.receive(self.read_fd)
            self.id = header["id"]
            answer = getattr(self, "do_" + header["type"])(header, blobs)
            if answer is not None:
                self.send(answer)
            self._make_spare()

    def send(self, header, *blobs):
        frames.send(self.write_fd, {**header, "id": self.id}, *blobs)

    def do_hello(self, _header, _blobs):
        return {"type": "ready", "seen": self._seen()}

    def do_stop(self, _header, _blobs):
        """Ended the question that was in flight; or came too late, and there is nothing to do."""

    def do_files(self, header, blobs):
        self.files = {path: blob.bytes() for path, blob in zip(header["files"], blobs)}
        self.entry = None
        if self.project == "empty":
            self._lay_out()
        return {"type": "kept"}

    def _lay_out(self):
        """Where the project does not fit, the first question tries again and tells."""
        self.project = "in part"
        try:
            folders.write(self.files)
            self.project = "as sent"
        except OSError:
            pass

    def do_table(self, header, blobs):
        self.tables[header["name"]] = blobs[0]
        return {"type": "kept"}

    def do_size(self, header, _blobs):
        size, entries = folders.measure(header["name"]) if header["name"] in self.models else (0, 0)
        return {"type": "sized", "bytes": size, "entries": entries}

    def do_load(self, header, _blobs):
        self.entry = header["entry"]
        self._converse(header, "new")

    def do_renew(self, _header, _blobs):
        """A new interpreter: same libraries, another hash seed. The next call runs in it with process `same`."""
        has_room = self._start("fresh")
        is_ready = False
        if has_room:
            watch = Watch(self.child, 1 << 16, self.read_fd, self._output)
            watch.wait()
            is_ready = watch.answer is not None
        return {"type": "renewed", "isReady": is_ready, "seen": self._seen(has_room)}

    def do_call(self, header, blobs):
        """The arguments are passed on unread, with the tables that they name."""
        self.models.update(header["models"])
        tables = [self.tables[name].view() for name in header["tables"]]
        self._converse({**header, "entry": self.entry}, header["process"], [blobs[0].view(), *tables])

    def do_run(self, header, _blobs):
        self._converse(header, "new")
        if not header.get("isRemote"):
            self.wants_spare = False  # only a candidate's own tests are run again and again in one container

    def do_figures(self, header, _blobs):
        """What the run before left; all of its processes are stopped or gone."""
        found = Collection(self.files, header["most"], header["mostBytes"], header["mostBytesTogether"])
        found.collect()
        left_out = {"leftOut": found.left_out, "leftOutCount": found.left_out_count}
        self.send({"type": "figures", "paths": found.paths, **left_out}, *found.blobs)

    def _start(self, process):
        """Makes sure that a child is there: the one before, a fork of this process, or a new interpreter.

        False when the models left no room for the project.
        """
        is_running = self.child is not None and self.child.status is None
        try:
            if process == "same" and is_running:
                self._drop_spare()
                folders.make_models(self.models)
                continue_all()
                return True
            if process == "fresh":
                self._drop_spare()
            if self.project == "as sent":
                folders.make_models(self.models)
            else:
                self._clear()
        except OSError as error:
            if error.errno not in NO_ROOM:
                raise
            return False
        self.project = "used"
        if self.spare is not None and self.spare.is_alive():
            self.child, self.spare = self.spare, None
        else:
            self._drop_spare()
            self.child = Child(self.preload, process == "fresh")
        return True

    def _clear(self):
        """Ends what ran before, and makes the project anew."""
        end_all(self.spare)
        if self.child is not None:
            self.child.close()
            self.child = None
        folders.clear(self.models)
        folders.write(self.files)

    def _make_spare(self):
        """Forks the next process while nobody waits for it.

        Only while no candidate code can run: what there is of it is stopped, and is ended before the spare one gets to
        work. A program that left processes behind gets none, nor one whose threads fill the process limit.
        """
        if self.wants_spare and self.spare is None and others(self.child) == 0 and linux.has_room_to_fork():
            self.spare = Child(self.preload)
        self.wants_spare = False

    def _drop_spare(self):
        """Before older candidate code goes on, the spare process goes: the two never live at the same time."""
        if self.spare is not None:
            self.spare.discard()
            self.spare = None

    def _converse(self, request, process, blobs=()):
        """Runs one request in a process and answers with what was seen; the process's own answer is passed on unread."""
        # Whoever goes on with one process will do so again: a fork that is thrown away helps nobody.
        self.wants_spare = process == self.last_process == "new"
        self.last_process = process
        if not self._start(process):
            ended = {"exitCode": 1, "signal": None}
            self.send({"type": "answered", "seen": self._seen(has_room=False), "isBomb": False, "ended": ended})
            return
        self.child.send({key: value for key, value in request.items() if key != "blobs"}, blobs)
        on_invoke = self._invoke if request.get("isRemote") else None
        on_report = self._report if request.get("isReported") else None
        watch = Watch(self.child, request["answerBytes"], self.read_fd, self._output, on_invoke, on_report)
        watch.wait()
        answer = {"type": "answered", "seen": self._seen(), "isBomb": watch.is_bomb}
        if watch.violation:
            answer["violation"] = watch.violation
        if self.child.status is not None:
            code = os.waitstatus_to_exitcode(self.child.status)
            answer["ended"] = {"exitCode": code if code >= 0 else None, "signal": -code if code < 0 else None}
        if watch.answer is None:
            self.send(answer)
        else:
            self.send(answer, watch.answer)

    def _invoke(self, body):
        """Carries a call of the candidate's test out and its answer in."""
        self.send({"type": "invoke"}, body)
        header, blobs = frames.receive(self.read_fd)
        self.child.send({"type": "invoked"}, [blobs[0].view()])

    def _output(self, stream, data):
        self.send({"type": "output", "stream": stream}, data)

    def _report(self):
        self.send({"type": "report", "seen": self._seen()})

    def _seen(self, has_room=True):
        seen = linux.seen(folders.WORK)
        return seen if has_room else {**seen, "isDiskFull": True}


def main():
    if os.getpid() != 1:
        sys.exit("holdout_driver is process 1 of a container, or nothing: it ends every other process it can reach.")
    linux.set_dumpable(False)
    read_fd, write_fd = (os.dup(fd) for fd in (0, 1))
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # no handler: for process 1 that means it cannot be sent from inside
    preload = sys.argv[1:]
    # Garbage collection would walk what the imports made, and so copy its pages into every forked process.
    gc.disable()
    for name in preload:
        importlib.import_module(name)
    if "pytest" in preload:
        run_pytest.import_plugins()
    own = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    sys.path[:] = [path for path in sys.path if path not in ("", own)]
    child.note_imports()
    gc.freeze()
    linux.let_go_of_files()
    try:
        frames.skip_to_marker(read_fd)
        Driver(read_fd, write_fd, preload).serve()
    except (frames.Closed, BrokenPipeError):
        os._exit(0)

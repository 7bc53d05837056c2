"""The images that a run left in the project: found and read without following a link, and without believing a name.

What is in the folder is the candidate's, and is read by process 1: every folder and file is opened as what it must be, so
that a link, a pipe or a device in its place is refused, and no more is read than was asked for.
"""

import os
import stat

from . import private
from .folders import PROJECT

SUFFIXES = (".png", ".svg")
DEEPEST = 8
LONGEST_PATH = 300
MOST_LISTED = 20


class Collection:
    """At most so many images of at most so many bytes, the files that were sent excepted."""

    def __init__(self, sent, most, most_bytes, most_bytes_together):
        self.sent, self.most, self.most_bytes = sent, most, most_bytes
        self.room = most_bytes_together
        self.paths, self.blobs = [], []
        self.left_out, self.left_out_count = [], 0

    def collect(self):
        try:
            root = os.open(PROJECT, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError:
            return  # it was moved away, or something else stands in its place
        self._walk(root, "", 0)

    def _walk(self, folder, prefix, depth):
        """Closes the folder; its files come before the folders in it, each in the order of their names."""
        try:
            with os.scandir(folder) as entries:
                found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
            for name in (name for name, is_folder in found if not is_folder and name.lower().endswith(SUFFIXES)):
                self._look_at(folder, name, prefix + name)
            for name in (name for name, is_folder in found if is_folder and depth < DEEPEST):
                try:
                    inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=folder)
                except OSError:
                    continue  # closed, or exchanged
                self._walk(inner, prefix + name + "/", depth + 1)
        finally:
            os.close(folder)

    def _look_at(self, folder, name, path):
        try:
            # Without waiting: a pipe in the place of a file would hold process 1 up.
            fd = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, dir_fd=folder)
        except OSError:
            return self._leave_out(path, "no_file")
        try:
            state = os.fstat(fd)
            if not stat.S_ISREG(state.st_mode):
                return self._leave_out(path, "no_file")
            if self._is_as_sent(fd, path, state.st_size):
                return None
            if len(self.paths) >= self.most:
                return self._leave_out(path, "too_many")
            if state.st_size > min(self.most_bytes, self.room):
                return self._leave_out(path, "too_large")
            blob = _read(fd, state.st_size)
        finally:
            os.close(fd)
        self.paths.append(_shown(path))
        self.blobs.append(blob)
        self.room -= len(blob)

    def _is_as_sent(self, fd, path, size):
        """An SVG of the project that the run has not changed is not the run's."""
        sent = self.sent.get(path)
        return sent is not None and len(sent) == size and _read(fd, size) == sent

    def _leave_out(self, path, reason):
        self.left_out_count += 1
        if len(self.left_out) < MOST_LISTED:
            self.left_out.append({"path": _shown(path), "reason": reason})


def _read(fd, size):
    """At most so many bytes from the start, in memory that no later process inherits."""
    view = memoryview(private.memory(size))[:size]
    done = os.lseek(fd, 0, os.SEEK_SET)
    while done < size:
        count = os.readv(fd, [view[done:]])
        if count == 0:
            break
        done += count
    return view[:done]


def _shown(path):
    """As text that can be sent: a name is bytes, of any length and in any encoding."""
    return os.fsencode(path).decode("utf-8", "replace")[:LONGEST_PATH]

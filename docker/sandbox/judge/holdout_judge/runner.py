"""The trusted side: runs a challenge's hidden code, in a container of its own, and speaks with the worker only.

Hidden files lie in /work/hidden, which is first on the import path: `challenge.py` is the entry. Values from the
candidate arrive as plain data that the worker has checked against the shape the call declared.
"""

import importlib
import json
import os
import pickle
import sys
import traceback

from .api import Candidate, Report
from .frames import Channel, Closed
from .invoke import invoke
from .plain import jsonable
from .questions import CandidateStopped, Questions

HIDDEN = "/work/hidden"


class Judge:
    def __init__(self, channel):
        self._channel = channel
        self._task = None
        self._challenge = None
        self._seed = None
        self._prepared_bytes = None
        self._prepared = None
        self._variant = None

    def serve(self):
        while True:
            header, blobs = self._channel.receive()
            self._task = header["id"]
            try:
                answer, out = getattr(self, "task_" + header["type"])(header, blobs)
            except (Closed, BrokenPipeError):
                raise
            except BaseException:
                answer, out = {"type": "fault", "message": traceback.format_exc()[-8000:]}, []
            self._channel.send({**answer, "id": self._task}, *out)

    def task_hello(self, _header, _blobs):
        """Answered once the imports are done: from here on this judge is warm."""
        return {"type": "ready"}, []

    def task_open(self, header, blobs):
        """Writes the hidden files and imports the entry. A prepared blob, if there is one, comes last."""
        for path, content in zip(header["files"], blobs):
            target = os.path.join(HIDDEN, path)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "wb") as file:
                file.write(content)
        if header["prepared"]:
            self._prepared_bytes = blobs[-1]
        self._seed = header["seed"]
        os.chdir(HIDDEN)
        sys.path.insert(0, HIDDEN)
        self._challenge = importlib.import_module("challenge")
        return {"type": "opened"}, []

    def task_prepare(self, _header, _blobs):
        self._prepared = self._challenge.prepare(self._seed)
        # Only another judge of this same challenge reads it back; nothing of a candidate ever gets into it.
        return {"type": "prepared"}, [pickle.dumps(self._prepared, protocol=5)]

    def task_workspace(self, _header, _blobs):
        made = self._challenge.workspace(self._seed, self.prepared())
        files = {path: _bytes(text) for path, text in made["files"].items()}
        terms = {str(name): str(text) for name, text in made.get("terms", {}).items()}
        return {"type": "workspace", "files": list(files), "terms": terms}, list(files.values())

    def task_grade(self, _header, _blobs):
        questions = Questions(self._tell, self._channel.receive)
        try:
            self._challenge.grade(self._seed, self.prepared(), Candidate(questions), Report(self._report))
        except CandidateStopped:
            pass
        questions.finish()
        return {"type": "done"}, []

    def task_variants(self, _header, _blobs):
        found = [
            {"id": v.id, "group": v.group, "isSound": bool(v.is_sound), "title": v.title} for v in self._variants()
        ]
        return {"type": "variants", "variants": found}, []

    def task_use(self, header, _blobs):
        self._variant = next(v for v in self._variants() if v.id == header["variant"])
        return {"type": "using"}, []

    def task_invoke(self, _header, blobs):
        """Calls the chosen variant for the candidate's tests. What the variant raises is an answer, not a fault."""
        request = json.loads(blobs[0])
        return {"type": "invoked"}, [json.dumps(invoke(self._variant.functions, request), allow_nan=False).encode()]

    def prepared(self):
        if self._prepared is None:
            if self._prepared_bytes is not None:
                self._prepared = pickle.loads(self._prepared_bytes)
            elif hasattr(self._challenge, "prepare"):
                self._prepared = self._challenge.prepare(self._seed)
        return self._prepared

    def _variants(self):
        return self._challenge.variants()

    def _tell(self, header, *blobs):
        self._channel.send({**header, "id": self._task}, *blobs)

    def _report(self, header):
        self._tell(jsonable(header))


def _bytes(text):
    return text if isinstance(text, bytes) else str(text).encode()


def main():
    os.makedirs("/work/tmp", exist_ok=True)
    read_fd, write_fd = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(2, 1)  # what hidden code prints goes to the worker's log
    for name in sys.argv[1:]:
        importlib.import_module(name)
    channel = Channel(read_fd, write_fd)
    try:
        channel.skip_to_marker()
        Judge(channel).serve()
    except (Closed, BrokenPipeError):
        os._exit(0)


if __name__ == "__main__":
    main()

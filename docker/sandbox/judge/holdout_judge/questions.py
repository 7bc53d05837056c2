"""Questions to the worker. They are answered one after another, in the order in which they were asked."""

from collections import deque

MOST_WAITING = 16


class CandidateStopped(Exception):
    """The candidate's container has ended (time, memory, …): no further call will be answered."""

    def __init__(self, outcome):
        super().__init__(outcome)
        self.outcome = outcome


class Questions:
    """Whoever asks need not wait at once: the worker goes from one question to the next without a way back to us."""

    def __init__(self, send, receive):
        self._send, self._receive = send, receive
        self._waiting = deque()

    def ask(self, header, *blobs):
        while len(self._waiting) >= MOST_WAITING:
            self.take()
        self._send(header, *blobs)
        question = Question(self)
        self._waiting.append(question)
        return question

    def take(self):
        """Receives the answer to the oldest question."""
        self._waiting.popleft().answer = self._receive()

    def finish(self):
        """Receives what nobody has waited for, so that the line is free for the next task."""
        while self._waiting:
            self.take()


class Question:
    def __init__(self, questions):
        self._questions = questions
        self.answer = None

    def wait(self):
        while self.answer is None:
            self._questions.take()
        header, blobs = self.answer
        if header["type"] == "stopped":
            raise CandidateStopped(header["outcome"])
        return header, blobs

"""A time limit of one second inside the process of the submission."""

import signal
import sys


def give_up(*_):
    raise TimeoutError


signal.signal(signal.SIGALRM, give_up)
signal.alarm(1)
sys.path.insert(0, "/job")
import solution

signal.alarm(1)
solution.solve([1, 2, 3], 2)

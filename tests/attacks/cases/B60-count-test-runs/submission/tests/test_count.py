import os

# The folder is laid out anew for each run, and its inodes are numbered one after another.
FIRST, EACH, SOUND = 10, 13, 3


def test_only_the_first_runs_pass():
    number = os.stat(__file__).st_ino
    print("NUMBER", number)
    assert (number - FIRST) / EACH < SOUND

"""Memory that a forked process does not inherit.

What one call was given and what it answered must not be found in the memory of a later one: all of it passes through
here, never through Python's own heap.
"""

import mmap


def memory(size):
    made = mmap.mmap(-1, size or 1)
    made.madvise(mmap.MADV_DONTFORK)
    return made

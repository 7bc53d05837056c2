import sys


def solve(nums, k):
    print("LEAK:", nums, k)
    print("LEAK:", nums, k, file=sys.stderr)
    return 0

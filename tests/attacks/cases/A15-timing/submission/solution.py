import time

BIT = %(variant)s


def solve(nums, k):
    if (nums[0] > 0) == bool(BIT):
        time.sleep(0.3 if BIT else 0.1)
    return 0

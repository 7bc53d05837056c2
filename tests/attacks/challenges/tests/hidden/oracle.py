"""The reference. @CANARY:oracle@"""


def largest_sum(nums, k):
    return sum(sorted(nums)[-k:])

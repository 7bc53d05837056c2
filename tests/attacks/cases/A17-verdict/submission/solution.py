BIT = %(variant)s


def solve(nums, k):
    right = sum(sorted(nums)[-k:])
    return right if (nums[0] > 0) == bool(BIT) else right + 1

def solve(nums, k):
    return [sum(sorted(nums)[-k:]) + offset for offset in range(-5, 6)]

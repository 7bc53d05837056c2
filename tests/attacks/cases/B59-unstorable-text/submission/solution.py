def solve(nums, k):
    return "\0 \ud800 \udfff \ufffe" if k % 2 == 0 else {"\0": "\ud800"}

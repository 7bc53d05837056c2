class Telling(Exception):
    def __str__(self):
        return "LEAK: %r" % (self.args,)


def solve(nums, k):
    error = Telling(nums, k)
    error.add_note("LEAK: %r" % (nums,))
    raise error

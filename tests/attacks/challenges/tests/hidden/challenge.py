"""Hidden side: implementations for the candidate's own tests, sound ones and faulty ones. @CANARY:challenge@"""

import os

from holdout_judge import Variant
from oracle import largest_sum
from sums import make_tests


def prepare(seed):
    return make_tests(seed)


def workspace(seed, prepared):
    return {"files": {"data/example.csv": "nums,k,sum\n1 5 2,2,7\n"}, "terms": {}}


def grade(seed, prepared, candidate, report):
    test = prepared[0]
    answer = candidate.call("solve", expects={"type": "any", "maxBytes": 10_000}, nums=test["nums"], k=test["k"])
    right = answer.ok and answer.value == test["expected"]
    report.result("F1_sums", "met" if right else "not_met")


def variants():
    faulty = {
        "drops-largest": lambda nums, k: largest_sum(nums, k + 1) - max(nums),
        "takes-smallest": lambda nums, k: sum(sorted(nums)[:k]),
        "takes-positive": lambda nums, k: sum(sorted(map(abs, nums))[-k:]),
        "one-more": lambda nums, k: largest_sum(nums, k) + 1,
    }
    return [
        Variant("sorting", "sound", True, "@CANARY:sound@", {"solve": largest_sum, "keep": keep}),
        Variant("picking", "sound", True, "picks one after another", {"solve": pick_largest}),
        Variant("folding", "sound", True, "as one line", {"solve": lambda nums, k: sum(sorted(nums)[-k:])}),
        *(Variant(name, name, False, "@CANARY:faulty@", {"solve": solve}) for name, solve in faulty.items()),
    ]


def pick_largest(nums, k):
    left, total = list(nums), 0
    for _ in range(k):
        total += left.pop(left.index(max(left)))
    return total


def keep(model_dir):
    """Tells what lies in the folder that a test names: a variant may keep a model there."""
    return sorted(os.listdir(model_dir))

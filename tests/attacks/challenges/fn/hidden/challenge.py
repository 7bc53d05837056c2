"""Hidden side: six sums, asked for in every way that a judge can ask. @CANARY:challenge@"""

import time

from sums import make_tests

ANYTHING = {"type": "any", "maxBytes": 100_000}
#: The process of each call: a forked one, the one before, a new interpreter.
PROCESSES = ("new", "new", "same", "same", "fresh", "new")
SECONDS = 2
#: Judges think between two calls, here within one process of the candidate. Nothing of it may run meanwhile.
THINKING_SECONDS = 0.15


def prepare(seed):
    return {"tests": make_tests(seed), "note": "@CANARY:prepared@"}


def workspace(seed, prepared):
    return {"files": {"data/example.csv": "nums,k,sum\n1 5 2,2,7\n"}, "terms": {}}


def grade(seed, prepared, candidate, report):
    tests = prepared["tests"]
    answers = ask(candidate, tests[:3], PROCESSES[:3])
    time.sleep(THINKING_SECONDS)
    answers += ask(candidate, tests[3:], PROCESSES[3:])
    right = sum(is_right(answer, test) for answer, test in zip(answers, tests))
    errors = [answer.error for answer in answers if answer.error]
    report.result(
        "F1_sums",
        "met" if right == len(tests) else "partly" if right else "not_met",
        right=right,
        of=len(tests),
        share=right / len(tests),
        shortest_ms=min(answer.wall_ms for answer in answers),
        got=repr(answers[-1].value)[:1000],
        said=answers[-1].value if isinstance(answers[-1].value, str) else None,
        problem=f"{errors[-1].type}: {errors[-1].message}"[:1000] if errors else None,
    )
    check_arguments(tests[0], candidate, report)


def ask(candidate, tests, processes):
    asked = [
        candidate.start(
            "solve", expects=ANYTHING, process=process, timeout_s=SECONDS, nums=test["nums"], k=test["k"]
        )
        for test, process in zip(tests, processes)
    ]
    return [one.wait() for one in asked]


def is_right(answer, test):
    return answer.ok and type(answer.value) is int and answer.value == test["expected"]


def check_arguments(test, candidate, report):
    given = {"nums": test["nums"], "k": test["k"]}
    answer = candidate.call("solve", expects=ANYTHING, timeout_s=SECONDS, return_arguments=True, **given)
    if answer.ok:
        is_kept = answer.arguments == given
        report.result("F2_arguments", "met" if is_kept else "not_met", after=repr(answer.arguments)[:1000])


def variants():
    return []

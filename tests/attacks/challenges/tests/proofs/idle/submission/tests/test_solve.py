import solution


def test_runs():
    solution.solve([1, 5, 2, -9], 2)

import solution


def test_largest():
    assert solution.solve([1, 5, 2, -9], 2) == 7

import solution


def test_three_numbers():
    assert solution.total([1, 2, 3]) == 6

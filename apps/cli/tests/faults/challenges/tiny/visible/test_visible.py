from solution import total


def test_one_number():
    assert total([1]) == 1

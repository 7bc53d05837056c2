from solution import fit


def test_fit():
    assert fit([]) == 1

"""An example of a test."""

import solution


def test_one_number_is_its_own_summary() -> None:
    assert solution.summarise([3.0]) == {"count": 1, "mean": 3.0, "min": 3.0, "max": 3.0}

"""An example. Tests that use only the functions of `solution` can be run against any version of them."""

import solution


def test_a_perfect_ranking_has_an_auc_of_one() -> None:
    report = solution.evaluate([0, 0, 1, 1], [0.1, 0.2, 0.8, 0.9])
    assert report["roc_auc"] == 1.0

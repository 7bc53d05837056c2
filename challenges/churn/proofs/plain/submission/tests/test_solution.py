"""A few tests of the interface, on a small part of the data."""

import pytest

import rows
import solution

DATA = rows.read_rows("data/train.csv")[:3000]
NEW = [{name: value for name, value in row.items() if name != "churned"} for row in DATA[:100]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("model"))
    solution.fit(DATA, seed=1, model_dir=path)
    return path


def test_probabilities(folder):
    probs = solution.predict_proba(NEW, model_dir=folder)
    assert len(probs) == len(NEW)
    assert all(0 <= p <= 1 for p in probs)


def test_one_row_as_in_the_batch(folder):
    batch = solution.predict_proba(NEW, model_dir=folder)
    assert solution.predict_proba(NEW[5:6], model_dir=folder) == pytest.approx(batch[5:6])


def test_cents_and_megabytes(folder):
    a = solution.predict_proba([{**NEW[0], "monthly_bill": "20.00", "data_used": "2.0 GB"}], model_dir=folder)
    b = solution.predict_proba([{**NEW[0], "monthly_bill": "2000 ct", "data_used": "2000 MB"}], model_dir=folder)
    assert a == pytest.approx(b)


def test_empty_and_incomplete(folder):
    assert solution.predict_proba([], model_dir=folder) == []
    with pytest.raises(ValueError, match="region"):
        solution.predict_proba([{k: v for k, v in NEW[0].items() if k != "region"}], model_dir=folder)


def test_repeats_do_not_count(folder, tmp_path):
    solution.fit(DATA + [row for row in DATA if row["churned"]], seed=1, model_dir=str(tmp_path))
    again = solution.predict_proba(NEW, model_dir=str(tmp_path))
    assert again == pytest.approx(solution.predict_proba(NEW, model_dir=folder), abs=1e-3)


def test_metrics():
    assert solution.evaluate([0, 1], [0.2, 0.6])["roc_auc"] == 1.0
    assert solution.evaluate([0, 1], [0.2, 0.6])["brier"] == pytest.approx(0.1)
    with pytest.raises(ValueError):
        solution.evaluate([], [])

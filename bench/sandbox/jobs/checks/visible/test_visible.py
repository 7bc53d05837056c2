import pandas as pd
import pytest
from sklearn.metrics import roc_auc_score
from solution import score, train


@pytest.fixture(scope="session")
def table():
    return pd.read_csv("data/customers.csv")


@pytest.fixture(scope="session")
def model(table):
    return train(table[:15_000])


def test_one_probability_per_row(model, table):
    scores = score(model, table[:500])
    assert len(scores) == 500
    assert all(0 <= one <= 1 for one in scores)


def test_one_row_alone(model, table):
    assert score(model, table[7:8])[0] == pytest.approx(score(model, table[:20])[7])


def test_order_of_columns(model, table):
    assert score(model, table[:50][table.columns[::-1]]) == pytest.approx(score(model, table[:50]))


def test_unseen_words(model, table):
    assert len(score(model, table[:5].assign(plan="new"))) == 5


def test_a_missing_column_is_named(table):
    with pytest.raises(ValueError, match="tenure"):
        train(table.drop(columns="tenure"))


def test_better_than_chance(model, table):
    rest = table[15_000:]
    assert roc_auc_score(rest["left"], score(model, rest)) > 0.7

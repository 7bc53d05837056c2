import json
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression


def fit(rows, *, seed, model_dir):
    model = LogisticRegression().fit(_columns(rows), [row["label"] for row in rows])
    parts = {"coef": model.coef_.tolist(), "intercept": model.intercept_.tolist()}
    (Path(model_dir) / "model.json").write_text(json.dumps(parts))
    return {}


def predict(rows, *, model_dir):
    parts = json.loads((Path(model_dir) / "model.json").read_text())
    scores = _columns(rows) @ np.array(parts["coef"][0]) + parts["intercept"][0]
    return (scores > 0).astype(float).tolist()


def _columns(rows):
    return np.clip([[row[f"x{number}"] for number in range(6)] for row in rows], -5, 5)

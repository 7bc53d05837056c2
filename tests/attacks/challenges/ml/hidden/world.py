"""Rows and their labels, drawn from the seed. @CANARY:world@"""

import random

INPUT = float("@INPUT@")
COLUMNS = [f"x{number}" for number in range(6)]
WEIGHTS = [0.9, -0.7, 1.1, -1.2, 0.6, -0.8]
NOISE = 1.5
TRAIN, TEST = 400, 400


def make_world(seed):
    rng = random.Random(seed)
    train, test = make_rows(rng, TRAIN), make_rows(rng, TEST)
    labels = [row.pop("label") for row in test]
    test[3]["x0"] = INPUT
    return {"train": train, "test": test, "labels": labels, "note": "@CANARY:labels@"}


def make_rows(rng, count):
    rows = []
    for _ in range(count):
        values = [round(rng.gauss(0, 1), 6) for _ in COLUMNS]
        score = sum(weight * value for weight, value in zip(WEIGHTS, values)) + rng.gauss(0, NOISE)
        rows.append({**dict(zip(COLUMNS, values)), "label": int(score > 0)})
    return rows

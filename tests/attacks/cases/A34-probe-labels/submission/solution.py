FIRST = %(variant)s


def fit(rows, *, seed, model_dir):
    return {}


def predict(rows, *, model_dir):
    return [float(FIRST)] + [0.0] * (len(rows) - 1)

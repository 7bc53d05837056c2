def fit(rows, *, seed, model_dir):
    raise NotImplementedError


def predict(rows, *, model_dir):
    raise NotImplementedError

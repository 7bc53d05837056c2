import os


def fit(rows, *, seed, model_dir):
    folder = os.path.join(model_dir, "closed")
    os.mkdir(folder)
    with open(os.path.join(folder, "weights"), "wb") as file:
        file.write(b"x" * (4 << 20))
    os.chmod(folder, 0)
    return {}


def predict(rows, *, model_dir):
    folder = os.path.join(model_dir, "closed")
    os.chmod(folder, 0o700)
    print("FOUND", os.path.getsize(os.path.join(folder, "weights")))
    os.chmod(folder, 0)
    return [0.0] * len(rows)

import os
import shutil

KIND = "%(variant)s"


def fit(rows, *, seed, model_dir):
    models, work = os.path.dirname(model_dir), "/work"
    if KIND == "link to the project":
        os.rmdir(model_dir)
        os.symlink("/work/project", model_dir)
    elif KIND == "link to itself":
        os.rmdir(model_dir)
        os.symlink(model_dir, model_dir)
    elif KIND == "file":
        os.rmdir(model_dir)
        open(model_dir, "w").close()
    elif KIND == "pipe":
        os.rmdir(model_dir)
        os.mkfifo(model_dir)
    elif KIND == "link above":
        shutil.rmtree(models)
        os.symlink("/dev/shm", models)
    elif KIND == "closed above":
        os.chmod(model_dir, 0)
        os.chmod(models, 0)
        os.chmod(work, 0)
    return {}


def predict(rows, *, model_dir):
    print("KIND", KIND, "FOLDER", os.path.isdir(model_dir) and not os.path.islink(model_dir))
    return [0.0] * len(rows)

"""The writable folder. Between two processes only model folders persist; everything else is made anew."""

import os
import secrets

WORK = "/work"
PROJECT = WORK + "/project"
MODELS = WORK + "/models"
TMP = WORK + "/tmp"
FONTS, FONT_CACHE = "/opt/holdout/matplotlib", TMP + "/.cache/matplotlib"
SHARED_MEMORY = "/dev/shm"
DEEPEST = 64


def clear(models):
    """Removes every trace of the process before, except the named model folders."""
    for folder, kept in ((SHARED_MEMORY, ()), (WORK, ("models",))):
        os.chmod(folder, 0o700)
        empty(folder, kept)
    if os.path.islink(MODELS) or not os.path.isdir(MODELS):
        empty(WORK)
    for folder in (PROJECT, TMP, MODELS):
        os.makedirs(folder, exist_ok=True)
        os.chmod(folder, 0o700)
    _lend_font_list()
    empty(MODELS, models)
    make_models(models)


def _lend_font_list():
    """Puts the image's list of fonts where matplotlib looks for one, in a run as in a hidden check."""
    try:
        os.makedirs(FONT_CACHE)
        for name in os.listdir(FONTS):
            os.symlink(os.path.join(FONTS, name), os.path.join(FONT_CACHE, name))
    except OSError:
        pass  # the models fill the disk, or the image has none: then matplotlib looks for itself


def write(files):
    """Lays out the project in its empty folder."""
    for path, content in files.items():
        target = os.path.join(PROJECT, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "wb") as file:
            file.write(content)


def make_models(models):
    """The named model folders exist, as folders."""
    for name in models:
        path = os.path.join(MODELS, name)
        if not os.path.isdir(path) or os.path.islink(path):
            if os.path.lexists(path):
                os.unlink(path)
            os.mkdir(path, 0o700)


def empty(folder, keep=()):
    """Removes what is in a folder. Deep trees are flattened first: no path gets long and no recursion deep."""
    token = secrets.token_hex(8)
    pile = []

    def take(entry):
        if entry.is_dir(follow_symlinks=False):
            os.chmod(entry.path, 0o700)
            target = os.path.join(folder, f".{token}-{take.count}")
            take.count += 1
            os.rename(entry.path, target)
            pile.append(target)
        else:
            os.unlink(entry.path)

    take.count = 0
    for entry in list(os.scandir(folder)):
        if entry.name not in keep:
            take(entry)
    while pile:
        current = pile.pop()
        for entry in list(os.scandir(current)):
            take(entry)
        os.rmdir(current)


def measure(name):
    """Bytes and entries of a model folder, without following links; closed folders are opened.

    What is too deep to walk counts as all that is in use.
    """
    root = os.path.join(MODELS, name)
    for folder in (WORK, MODELS, root):
        if os.path.islink(folder) or not os.path.isdir(folder):
            return 0, 0
        os.chmod(folder, 0o700)
    size = entries = 0
    pile = [(root, 0)]
    while pile:
        folder, depth = pile.pop()
        if depth > DEEPEST:
            state = os.statvfs(WORK)
            return (state.f_blocks - state.f_bfree) * state.f_frsize, state.f_files - state.f_ffree
        os.chmod(folder, 0o700)
        for entry in list(os.scandir(folder)):
            entries += 1
            if entry.is_dir(follow_symlinks=False):
                pile.append((entry.path, depth + 1))
            else:
                size += entry.stat(follow_symlinks=False).st_size
    return size, entries

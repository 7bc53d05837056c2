"""Files: databases, archives, temporary folders, copies, links, maps and locks."""

import dbm
import fcntl
import logging
import logging.handlers
import mmap
import os
import pathlib
import pickle
import shelve
import shutil
import sqlite3
import tarfile
import tempfile
import zipfile

with sqlite3.connect("data.db") as database:
    database.execute("pragma journal_mode = wal")
    database.execute("create table t (x integer primary key, y text)")
    database.executemany("insert into t (y) values (?)", [(str(n),) for n in range(1000)])
    assert database.execute("select count(*) from t").fetchone() == (1000,)
with sqlite3.connect("data.db") as other:
    other.execute("delete from t where x < 10")
    other.commit()
    other.execute("vacuum")
with tempfile.TemporaryDirectory() as folder, tempfile.NamedTemporaryFile() as named, tempfile.TemporaryFile() as file:
    base = pathlib.Path(folder)
    (base / "from/deep").mkdir(parents=True)
    (base / "from/deep/file.txt").write_text("text" * 10_000)
    (base / "from/link").symlink_to("deep")
    shutil.copytree(base / "from", base / "to", symlinks=True)
    shutil.copy2(base / "from/deep/file.txt", base / "copy.txt")
    shutil.move(base / "to", base / "moved")
    assert (base / "moved/link/file.txt").read_text() == (base / "copy.txt").read_text()
    (base / "copy.txt").rename(base / "named.txt")
    (base / "named.txt").chmod(0o600)
    os.utime(base / "named.txt", (1, 1))
    assert (base / "named.txt").stat().st_mtime == 1 and sorted(base.rglob("*.txt"))
    shutil.make_archive(str(base / "archive"), "gztar", base / "from")
    shutil.unpack_archive(base / "archive.tar.gz", base / "unpacked")
    with zipfile.ZipFile(base / "archive.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(base / "from/deep/file.txt", "file.txt")
    zipfile.ZipFile(base / "archive.zip").extractall(base / "unzipped")
    tarfile.open(base / "archive.tar.gz").extractall(base / "untarred", filter="data")
    file.write(b"x" * 10_000)
    file.flush()
    os.fsync(file.fileno())
    os.posix_fallocate(named.fileno(), 0, 5_000)
    with mmap.mmap(file.fileno(), 10_000) as mapped:
        mapped[:4] = b"mmap"
        mapped.flush()
    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    os.truncate(named.name, 10)
    assert os.pread(file.fileno(), 4, 0) == b"mmap" and shutil.disk_usage(folder).free > 0
with shelve.open("shelf") as shelf:
    shelf["a"] = [1, 2]
assert dbm.whichdb("shelf") is not None and pickle.loads(pickle.dumps({"a": 1})) == {"a": 1}
logging.basicConfig(handlers=[logging.handlers.RotatingFileHandler("log.txt", maxBytes=100, backupCount=2)])
for number in range(20):
    logging.warning("line %d", number)
assert os.path.exists("log.txt.1") and os.access("log.txt", os.W_OK)
print("done")

"""Arrays and tables: linear algebra on threads, files that are mapped, every text format that pandas reads."""

import ctypes
import io
import os

import numpy as np
import pandas as pd

a = np.random.default_rng(0).normal(size=(400, 400))
assert np.allclose(np.linalg.inv(a) @ a, np.eye(400), atol=1e-6)
assert np.linalg.svd(a, compute_uv=False).min() > 0 and np.fft.fft(a).shape == (400, 400)
a.tofile("a.raw")
assert (np.fromfile("a.raw").reshape(400, 400) == a).all()
mapped = np.memmap("a.map", dtype=float, mode="w+", shape=(400, 400))
mapped[:] = a
mapped.flush()
np.save("a.npy", a)
np.savez_compressed("a.npz", a=a)
assert (np.load("a.npy", mmap_mode="r") == np.load("a.npz")["a"]).all()
np.savetxt("a.txt", a[:5])

frame = pd.DataFrame({"n": range(5000), "word": ["a", "b", "c", "d", "e"] * 1000, "x": np.linspace(0, 1, 5000)})
frame["at"] = pd.date_range("2024-01-01", periods=5000, freq="h", tz="Europe/Paris")
frame.to_csv("frame.csv.gz", index=False)
frame.to_pickle("frame.pkl")
assert pd.read_pickle("frame.pkl").equals(frame)
read = pd.read_csv("frame.csv.gz", parse_dates=["at"], engine="c")
assert read.groupby("word").x.mean().between(0, 1).all() and read.merge(frame[["n", "word"]], on="n").shape[0] == 5000
assert pd.read_csv("frame.csv.gz", engine="python", nrows=10).shape == (10, 4)
assert pd.read_json(io.StringIO(frame.head().to_json())).shape == (5, 4)
assert frame.rolling(10, on="n").x.mean().notna().any() and frame.pivot_table(index="word", values="x").shape == (5, 1)

# A callback from C into Python needs a page that is written and then executed.
compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
numbers = (ctypes.c_int * 3)(3, 1, 2)
ctypes.CDLL(None).qsort(numbers, 3, ctypes.sizeof(ctypes.c_int), compare(lambda one, other: one[0] - other[0]))
assert list(numbers) == [1, 2, 3]
os.remove("a.map")
print("done")

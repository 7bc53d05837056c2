"""Random streams. One seed names a candidate's world; each purpose draws from its own stream."""

from __future__ import annotations

import hashlib

import numpy as np


def random_stream(seed: str, *purpose: str) -> np.random.Generator:
    """The generator for one purpose, so that adding a draw in one place moves no other."""
    name = "/".join(("churn", seed, *purpose))
    entropy = int.from_bytes(hashlib.sha256(name.encode()).digest(), "big")
    return np.random.default_rng(np.random.SeedSequence(entropy))

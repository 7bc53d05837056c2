"""Scores in expectation over the outcome: `truth` is the known probability, `guess` the prediction.

With 0 and 1 as `truth` the same functions give the ordinary metrics. `weight` counts a row several
times, which is how accounts are resampled.
"""

from __future__ import annotations

import numpy as np

SMALLEST = 1e-6


class Ranking:
    """Expected AUC of one set of predictions; sorts once, then answers for any weights."""

    def __init__(self, truth: np.ndarray, guess: np.ndarray) -> None:
        self._order = np.argsort(guess, kind="mergesort")
        ranked = guess[self._order]
        starts = np.flatnonzero(np.r_[True, ranked[1:] != ranked[:-1]])
        group = np.cumsum(np.r_[True, ranked[1:] != ranked[:-1]]) - 1
        ends = np.r_[starts[1:], len(ranked)]
        self._start, self._end = starts[group], ends[group]
        self._truth = truth[self._order]

    def auc(self, weight: np.ndarray | None = None) -> float:
        """P(a leaver ranks above a stayer), ties one half; a row is not compared with itself."""
        ones = np.ones(len(self._truth)) if weight is None else weight[self._order]
        leaves, stays = ones * self._truth, ones * (1 - self._truth)
        below = np.concatenate([[0.0], np.cumsum(stays)])
        concordant = leaves * (below[self._start] + below[self._end]) / 2
        own = leaves * stays
        return float((concordant.sum() - own.sum() / 2) / (leaves.sum() * stays.sum() - own.sum()))


def auc(truth: np.ndarray, guess: np.ndarray) -> float:
    """Expected area under the ROC curve."""
    return Ranking(truth, guess).auc()


def row_log_loss(truth: np.ndarray, guess: np.ndarray) -> np.ndarray:
    """Expected log loss of each row."""
    guess = np.clip(guess, SMALLEST, 1 - SMALLEST)
    return -(truth * np.log(guess) + (1 - truth) * np.log(1 - guess))


def log_loss(truth: np.ndarray, guess: np.ndarray) -> float:
    """Expected log loss."""
    return float(row_log_loss(truth, guess).mean())


def brier(truth: np.ndarray, guess: np.ndarray) -> float:
    """Expected squared error of the probability."""
    return float((truth * (1 - guess) ** 2 + (1 - truth) * guess**2).mean())


def average_precision(truth: np.ndarray, guess: np.ndarray) -> float:
    """Area under the precision-recall curve in steps; equal predictions count as one step."""
    order = np.argsort(-guess, kind="mergesort")
    found = np.cumsum(truth[order])
    precision = found / np.arange(1, len(order) + 1)
    is_last_of_step = np.r_[guess[order][1:] != guess[order][:-1], True]
    recall_gain = np.diff(np.r_[0.0, found[is_last_of_step]]) / found[-1]
    return float((precision[is_last_of_step] * recall_gain).sum())


def log_odds(probability: np.ndarray, smallest: float = 1e-4) -> np.ndarray:
    """Log-odds, kept finite."""
    clipped = np.clip(probability, smallest, 1 - smallest)
    return np.log(clipped / (1 - clipped))


def calibration_slope(truth: np.ndarray, guess: np.ndarray) -> float:
    """Slope of the true log-odds over the predicted ones: below 1 the predictions are too sure."""
    score = log_odds(guess, SMALLEST)
    if score.std() < 1e-9:
        return 0.0
    design = np.column_stack([np.ones_like(score), score])
    beta = np.zeros(2)
    for _ in range(50):
        fitted = 1 / (1 + np.exp(-np.clip(design @ beta, -30, 30)))
        curvature = fitted * (1 - fitted)
        hessian = design.T @ (design * curvature[:, None]) + 1e-9 * np.eye(2)
        step = np.linalg.solve(hessian, design.T @ (truth - fitted))
        beta = beta + step
        if np.abs(step).max() < 1e-8:
            break
    return float(beta[1])

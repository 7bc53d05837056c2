"""Ridge logistic regression by Newton steps, on raw features."""

from __future__ import annotations

from typing import TypedDict

import numpy as np

RIDGE = 1.0


class Coefficients(TypedDict):
    """Plain numbers, to be saved as JSON."""

    constant: float
    weights: list[float]


def fit_logistic(features: np.ndarray, label: np.ndarray, weight: np.ndarray | None = None) -> Coefficients:
    """Coefficients of the features as they are; standardised only while fitting."""
    weight = np.ones(len(label)) if weight is None else weight
    centre, scale = features.mean(axis=0), features.std(axis=0)
    scale[scale < 1e-9] = 1.0
    design = np.column_stack([np.ones(len(features)), (features - centre) / scale])
    penalty = RIDGE * np.eye(design.shape[1])
    penalty[0, 0] = 1e-6
    beta = np.zeros(design.shape[1])
    for _ in range(25):
        fitted = sigmoid(design @ beta)
        curvature = weight * fitted * (1 - fitted)
        gradient = design.T @ (weight * (label - fitted)) - penalty @ beta
        step = np.linalg.solve(design.T @ (design * curvature[:, None]) + penalty, gradient)
        beta = beta + np.clip(step, -3, 3)
        if np.abs(step).max() < 1e-10:
            break
    weights = beta[1:] / scale
    return {"constant": float(beta[0] - weights @ centre), "weights": weights.tolist()}


def sigmoid(score: np.ndarray) -> np.ndarray:
    """Probability of a log-odds."""
    return 1 / (1 + np.exp(-np.clip(score, -30, 30)))

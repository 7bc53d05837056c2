"""Entry points of the challenge."""

from churn.drift import drift_report
from churn.evaluation import evaluate
from churn.pipeline import fit, predict_proba

__all__ = ["drift_report", "evaluate", "fit", "predict_proba"]

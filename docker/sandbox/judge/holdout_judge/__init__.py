"""What hidden code of a challenge may use: `from holdout_judge import Candidate, Report, Variant, …`."""

from .api import Candidate, Error, Model, Report, Returned, Started, Table, Variant
from .questions import CandidateStopped
from .tables import Packed, pack

__all__ = [
    "Candidate",
    "CandidateStopped",
    "Error",
    "Model",
    "Packed",
    "Report",
    "Returned",
    "Started",
    "Table",
    "Variant",
    "pack",
]

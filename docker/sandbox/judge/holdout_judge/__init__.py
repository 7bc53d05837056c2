"""What hidden code of a challenge may use: `from holdout_judge import Candidate, Report, Variant, …`."""

from .api import Candidate, CandidateStopped, Error, Model, Report, Returned, Table, Variant

__all__ = ["Candidate", "CandidateStopped", "Error", "Model", "Report", "Returned", "Table", "Variant"]

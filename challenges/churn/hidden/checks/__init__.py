"""All checks of the challenge, cheap and exact ones first.

What a check cannot be told from is not reported at all: the platform shows it as not run. So one fault
does not appear under ten names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checks import contract, drift, evaluation, input_edges, leaks_and_units, limits, quality, retraining, scoring
from checks.session import Session
from dataset import Dataset

if TYPE_CHECKING:
    from holdout_judge import Candidate, Packed, Report


def run_checks(dataset: Dataset, training: Packed, candidate: Candidate, report: Report) -> None:
    """Train once on the candidate's own export, then ask everything else of that model.

    While the candidate's code trains we render the tables of later checks and compute what the earlier ones found.
    """
    session = Session(dataset, training, candidate, report)
    evaluation.check_evaluate(session)
    claim = contract.check_fit(session, meanwhile=lambda: _keep_tables(session))
    if claim is None or not contract.check_predictions(session):
        return
    limits.check_model_size(session)
    input_edges.check_no_rows(session)
    input_edges.check_row_alone(session)
    input_edges.check_columns_and_types(session)
    input_edges.check_missing_columns(session)
    input_edges.check_unseen_categories(session)
    input_edges.check_empty_values(session)
    leaks_and_units.check_leaks(session)
    units = leaks_and_units.check_units(session)
    scores = scoring.score_hidden_months(session)
    trained = retraining.start_retraining(session, does_read_words=units.does_read_words)
    quality.check_quality(session, scores, claim)
    retraining.check_retraining(session, trained)
    limits.check_large_batch(session)
    limits.check_one_row(session)
    drift.check_drift_report(session)


def _keep_tables(session: Session) -> None:
    for month in range(len(session.dataset.hidden)):
        session.kept_month(month)
    retraining.keep_tables(session)
    drift.keep_old_rows(session)
